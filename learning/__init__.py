"""What the wording check has learned from, and how its weights come from that."""

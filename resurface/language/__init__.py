"""What it takes to say anything in one language."""

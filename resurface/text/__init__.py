"""Plain words, numbers with units, translations."""

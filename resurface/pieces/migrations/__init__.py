"""How the database of pieces came to look as it does, step by step."""

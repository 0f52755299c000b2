"""The page on one treatment: a file a heading."""

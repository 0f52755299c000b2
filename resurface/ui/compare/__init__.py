"""The page that compares: a file a heading."""

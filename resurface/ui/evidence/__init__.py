"""The page on the evidence: a file a heading."""

"""The page on wording: copy is checked as it is typed, and approved sentences are there to copy."""

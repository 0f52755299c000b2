"""Every fact, outcome and source as rows to search."""

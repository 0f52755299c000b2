"""Choosing treatments and putting them side by side."""

"""Pieces that were made: what each was made from, and what has changed since."""

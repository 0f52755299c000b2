"""Pieces on screen: what one was made from, what has changed since, and which are to redo."""

"""Resurface: acne-scar treatments side by side, each figure with its sources."""

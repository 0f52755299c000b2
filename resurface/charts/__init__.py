"""Tidy frames in, Vega-Lite specifications out."""

"""A clinic's brand: its name, logo, colors and lines, and what its colors may be used for."""

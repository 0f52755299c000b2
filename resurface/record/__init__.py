"""The whole data folder: read, cross-checked, served, described."""

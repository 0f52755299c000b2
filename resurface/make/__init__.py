"""Files made from the command line: `python -m resurface make KIND`."""

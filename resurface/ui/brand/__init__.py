"""The brand kit on screen: who may change it, what is in it, and whether its colors can be read."""

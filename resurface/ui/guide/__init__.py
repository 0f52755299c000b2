"""The guide: what do you see, what must be asked first, what matters to you."""

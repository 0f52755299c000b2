"""The calendar: what can be set, and what follows from it."""

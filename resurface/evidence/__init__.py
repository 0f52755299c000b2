"""What is known: facts, sources, measured outcomes, and the ranges they carry."""

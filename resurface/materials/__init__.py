"""What is taken along: pictures and tables of what is on screen."""

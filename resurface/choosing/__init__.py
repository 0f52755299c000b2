"""What a person can live with, and what fits."""

"""How a CSV file of the data folder becomes checked rows."""

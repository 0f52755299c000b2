"""What more than one page is built from."""

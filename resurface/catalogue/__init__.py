"""What is offered: treatments and home care."""

"""One course in dates: visits, days away, days it may show, and dates to keep free."""

"""Standards that the app is held to, and how far it meets them."""

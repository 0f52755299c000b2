"""What the app costs, next to the plainest Streamlit apps; run by hand, never by a test."""

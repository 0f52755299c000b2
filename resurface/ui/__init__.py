"""The Streamlit parts that pages are built from."""

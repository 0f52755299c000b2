"""Three small Streamlit apps that the dashboard is measured against; each file is one app."""

"""A pure library that knows no Streamlit: customer-service exports to measured answers."""

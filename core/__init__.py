"""A pure library: customer-service exports become measured answers. It knows no Streamlit."""

"""The pages of the app; nothing outside this folder imports Streamlit."""

"""The guide page."""

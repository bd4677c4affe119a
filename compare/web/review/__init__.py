"""The review page: the versions side by side."""

"""The pupils' page, and what the server answers it."""

"""The overview page: the story in one look."""

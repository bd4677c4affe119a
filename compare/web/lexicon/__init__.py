"""The page of marked words."""

"""The page that hands the story on, and its downloads."""

"""The page that lays two texts side by side, word by word."""

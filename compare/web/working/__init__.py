"""A comparison under way: its turn, its progress, what comes out."""

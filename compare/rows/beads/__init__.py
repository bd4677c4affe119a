"""Beads of two texts of one line a sentence: what they cost, where to look, the cheapest."""

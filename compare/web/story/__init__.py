"""What the pages of one story share: the bar over it, its HTML, corrections."""

"""What stands around every page: the bar, the language, the server, plain sentences."""

"""The start page: samples, recent stories, slots for the reader's own versions."""

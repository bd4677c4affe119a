"""The classroom page: exercises made, remembered, printed."""

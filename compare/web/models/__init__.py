"""The translators page."""

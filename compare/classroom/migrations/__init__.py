"""The steps that make the store's tables and change them, for Alembic."""

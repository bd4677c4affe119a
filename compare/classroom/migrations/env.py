"""Run by Alembic: carries the steps out on the connection that `compare.classroom.migrate` gives.

The caller began the transaction and ends it, so that all steps are done or none.
"""

from __future__ import annotations

from alembic import context

from compare.classroom.tables import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, transactional_ddl=True)
context.run_migrations()

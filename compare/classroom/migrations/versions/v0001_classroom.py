"""The classroom's first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "exercise",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("teacher", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("pupils", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("sealed", sa.LargeBinary(16), nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("active_at", sa.DateTime, nullable=False),
        sa.Column("closed_at", sa.DateTime),
        sqlite_autoincrement=True,
    )
    op.create_index("exercise_by_activity", "exercise", ["active_at"])
    op.create_table(
        "pupil",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "exercise_id",
            sa.Integer,
            sa.ForeignKey("exercise.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("code", sa.LargeBinary(32), nullable=False, unique=True),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("name_key", sa.String(400), nullable=False),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("handed_in_at", sa.DateTime),
        sa.UniqueConstraint("exercise_id", "name_key", name="one_pupil_a_name"),
        sqlite_autoincrement=True,
    )
    for table, text, moment in (
        ("answer", "content", "saved_at"),
        ("comment", "text", "said_at"),
    ):
        version = [sa.Column("version", sa.Integer, nullable=False)] if table == "answer" else []
        op.create_table(
            table,
            sa.Column(
                "pupil_id",
                sa.Integer,
                sa.ForeignKey("pupil.id", ondelete="CASCADE"),
                primary_key=True,
            ),
            sa.Column("task", sa.String(40), primary_key=True),
            sa.Column(text, sa.Text, nullable=False),
            *version,
            sa.Column(moment, sa.DateTime, nullable=False),
        )


def downgrade() -> None:
    """Take the tables away, with all that is in them."""
    for table in ("comment", "answer", "pupil", "exercise"):
        op.drop_table(table)

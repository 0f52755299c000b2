"""Pieces, what they show, and each time that they were made."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the three tables."""
    op.create_table(
        "piece",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("template", sa.String(64), nullable=False),
        sa.Column("size", sa.String(64), nullable=False),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("data_version", sa.String(64), nullable=False),
        sa.Column("brand", sa.String(64), nullable=False),
        sa.Column("wording", sa.JSON, nullable=False),
        sa.Column("check_by", sa.Date, nullable=True),
    )
    op.create_table(
        "shown_fact",
        sa.Column("piece_id", sa.String(16), sa.ForeignKey("piece.id"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("treatment", sa.Text, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("facts", sa.JSON, nullable=False),
    )
    op.create_table(
        "making",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("piece_id", sa.String(16), sa.ForeignKey("piece.id"), nullable=False, index=True),
        sa.Column("made_at", sa.DateTime, nullable=False),
        sa.Column("format", sa.String(16), nullable=False),
        sa.Column("initials", sa.String(16), nullable=False),
        sa.Column("passed", sa.JSON, nullable=False),
    )


def downgrade() -> None:
    """Takes them away again, with all that is in them."""
    for table in ("making", "shown_fact", "piece"):
        op.drop_table(table)

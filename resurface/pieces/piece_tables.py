"""The tables in which pieces are remembered. A change here needs a migration beside it."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()
PIECE = Table(
    "piece",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("template", String(64), nullable=False),
    Column("size", String(64), nullable=False),
    Column("link", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("data_version", String(64), nullable=False),
    Column("brand", String(64), nullable=False),
    Column("wording", JSON, nullable=False),
    Column("check_by", Date, nullable=True),
)
SHOWN = Table(
    "shown_fact",
    METADATA,
    Column("piece_id", String(16), ForeignKey("piece.id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("treatment", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("about", Text, nullable=False),
    Column("value", JSON, nullable=False),
    Column("facts", JSON, nullable=False),
)
MAKING = Table(
    "making",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("piece_id", String(16), ForeignKey("piece.id"), nullable=False, index=True),
    Column("made_at", DateTime, nullable=False),
    Column("format", String(16), nullable=False),
    Column("initials", String(16), nullable=False),
    Column("passed", JSON, nullable=False),
)

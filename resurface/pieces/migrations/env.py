"""Runs the steps on the connection that it is given, or writes them as SQL."""

from __future__ import annotations

from alembic import context

from resurface.pieces.piece_tables import METADATA

connection = context.config.attributes.get("connection")
if connection is None:
    dialect = context.config.attributes.get("dialect", "sqlite")
    context.configure(dialect_name=dialect, target_metadata=METADATA, literal_binds=True)
else:
    context.configure(connection=connection, target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()

"""Wording: what copy may say, held against the record, and sentences that the record makes."""

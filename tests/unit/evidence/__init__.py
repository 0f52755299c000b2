"""Tests of what is known: facts, ranges, outcomes."""

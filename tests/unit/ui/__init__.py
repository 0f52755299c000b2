"""Tests of the parts that the pages are built from."""

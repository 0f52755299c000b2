"""Tests of what the charts draw and say."""

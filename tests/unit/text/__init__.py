"""Tests of words, numbers and labels."""

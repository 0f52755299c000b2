"""Tests of choosing treatments and putting them side by side."""

"""A script that fails while it draws; test_held.py looks at what the page then says."""

import streamlit as st

st.title("Drawn before it fails")
raise RuntimeError("only the log may say this")

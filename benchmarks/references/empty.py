"""The floor of any Streamlit app: one line of text."""

import streamlit as st

st.markdown("One line of text.")

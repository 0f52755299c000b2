"""A page of nothing but texts made plain; test_literal.py looks at what it shows."""

import streamlit as st

from resurface.text.plain import kept, linked, plain
from resurface.ui.parts.markdown import write
from tests.unit.text.naughty import NAUGHTY

st.title("Texts")
for place, text in enumerate(NAUGHTY):
    with st.container(key=f"alone-{place}"):
        st.markdown(plain(text))
    with st.container(key=f"inside-{place}"):
        st.markdown(f"**{plain(text)}**: {plain(text)}")
    with st.container(key=f"linked-{place}"):
        st.markdown(linked(text, "https://a.b"))
    st.button(plain(text), key=f"label-{place}")
    with st.container(key=f"kept-{place}"):
        write(kept(text, "en"))

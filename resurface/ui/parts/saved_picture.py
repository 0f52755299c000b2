"""A picture on screen that is the file itself, whatever its width there.

Streamlit makes a picture smaller that is wider than it is asked to be, and leaves out what is
written inside it. So it is asked to be as wide as it is, and its container holds it.
"""

from __future__ import annotations

import struct
from typing import Literal

import streamlit as st


def saved_picture(png: bytes, alt: str, width: int | Literal["stretch"] = "stretch") -> None:
    """A PNG, at most `width` pixels wide on screen; saved from there it is all that was drawn."""
    (across,) = struct.unpack(">I", png[16:20])
    with st.container(width=width):
        st.image(png, width=across, alt=alt)

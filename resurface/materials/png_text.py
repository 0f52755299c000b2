"""Words inside a PNG file, beside its picture: what it shows, and where its sources are read."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

_HEAD = 33
"""Bytes of the signature and of the first chunk, behind which texts may stand."""


def with_texts(png: bytes, texts: Mapping[str, str]) -> bytes:
    """A PNG with a text for each keyword, compressed, as UTF-8; empty texts are left out."""
    chunks = b"".join(_chunk(keyword, text) for keyword, text in texts.items() if text)
    return png[:_HEAD] + chunks + png[_HEAD:]


def _chunk(keyword: str, text: str) -> bytes:
    """An iTXt chunk, as section 11.3.3.4 of the PNG specification has it."""
    body = keyword.encode("latin-1") + b"\0\1\0\0\0" + zlib.compress(text.encode())
    check = zlib.crc32(b"iTXt" + body)
    return struct.pack(">I", len(body)) + b"iTXt" + body + struct.pack(">I", check)

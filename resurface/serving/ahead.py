"""Scripts of the front end that a page needs, asked for with the page itself.

The front end fetches the script of a control once the server has named the control: that late, a
first visitor waits for it. A Streamlit that names its scripts otherwise only loses the head start.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
EVERYWHERE = ("BidiComponent", "Button")
"""Controls of every page, by the names of their scripts."""
BEYOND = ("ButtonGroup",)
"""Those of every page but the list, whose filters are a part of the app's own component."""
_IMPORTED = re.compile(r'(?:from|import)"\./([^"]+\.js)"')


@cache
def scripts(*controls: str) -> tuple[str, ...]:
    """Files of these controls and all that they import, each once."""
    found: dict[str, None] = {}
    waiting = [file.name for each in controls for file in SCRIPTS.glob(f"{each}.*.js")]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _IMPORTED.findall((SCRIPTS / name).read_text(encoding="utf-8"))
    return tuple(found)

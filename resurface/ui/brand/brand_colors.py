"""The colors of a brand: two to four, how they are used, and what stands in their way."""

from __future__ import annotations

import streamlit as st

from resurface.brand.brand import FEWEST_COLORS, MOST_COLORS, Brand
from resurface.brand.color_rules import BAR, DARK_TEXT, TEXT, near_to, nearest
from resurface.brand.oklab import contrast
from resurface.language.language import Language, message
from resurface.text.plain import plain
from resurface.ui.shell import session

_COUNT, _COLOR = "brand-colors", "brand-color"
_ORDER = (
    message("First color"),
    message("Second color"),
    message("Third color"),
    message("Fourth color"),
)
MORE = ("#4A4458", "#5B4B8A")
"""What a third and a fourth color begin with."""


def colors_as_set(kept: Brand) -> tuple[str, ...]:
    """The colors as they would be saved now."""
    begun = (*kept.colors, *MORE)
    count = st.session_state.get(session.key(_COUNT)) or len(kept.colors)
    picked = (st.session_state.get(_key(place), begun[place]) for place in range(count))
    return tuple(str(each).upper() for each in picked)


def color_fields(kept: Brand, words: Language) -> None:
    """The fields; the first color is held against paper, sand and a dark page."""
    count = st.segmented_control(
        words.say("How many colors"),
        range(FEWEST_COLORS, MOST_COLORS + 1),
        default=len(kept.colors),
        key=session.key(_COUNT),
    )
    begun = (*kept.colors, *MORE)
    with st.container(horizontal=True, gap="medium"):
        for place in range(count or len(kept.colors)):
            st.color_picker(words.render(_ORDER[place]), begun[place], key=_key(place))
    picked = colors_as_set(kept)
    _bar(picked[0], words)
    _shades(picked, words)
    for name, color in zip(_ORDER, picked, strict=False):
        for meaning in near_to(color):
            text = words.say(
                "{color} ({code}) is close to the color of {meaning} on every piece. One may be "
                "taken for the other."
            )
            said = text.format(color=words.render(name), code=color, meaning=words.render(meaning))
            st.warning(plain(said), icon=":material/palette:")


def _bar(color: str, words: Language) -> None:
    """The nearest color that can be seen on paper, a tap away, where this one can't."""
    if BAR.passes(color):
        return
    found = nearest(color, BAR)
    text = words.say(
        "{color} is too pale on paper: its contrast is {contrast} to 1, and a bar needs 3 to 1."
    )
    said = text.format(color=color, contrast=words.number(contrast(color, BAR.ground)))
    st.warning(plain(said), icon=":material/contrast:")
    label = words.say("Use {color}, the nearest that passes").format(color=found)
    st.button(plain(label), key="nearest-color", on_click=_take, args=(found,))


def _shades(picked: tuple[str, ...], words: Language) -> None:
    """What each color is used for, and in which shades of it words are written."""
    text = words.say(
        "First color: the bar, and small words as {small}. Second: links and calls to action as "
        "{light} on paper, {dark} on a dark page. All but the first: the end of the bar."
    )
    second = picked[:2][-1]
    said = text.format(
        small=nearest(picked[0], TEXT),
        light=nearest(second, TEXT),
        dark=nearest(second, DARK_TEXT),
    )
    st.caption(plain(said))


def _take(color: str) -> None:
    session.touched()
    st.session_state[_key(0)] = color


def _key(place: int) -> str:
    return session.key(f"{_COLOR}-{place}")

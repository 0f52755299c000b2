"""Which piece: treatments, template, size and language, and the words that a person types on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from resurface.catalogue.names import unlike
from resurface.choosing.choice import MOST_CHOSEN
from resurface.choosing.link import from_link
from resurface.language.language import NAMES, Language, available, language, message
from resurface.materials.asked_piece import LONGEST_TYPED
from resurface.materials.piece_sizes import PIECE_SIZES, piece_size
from resurface.materials.piece_templates import TEMPLATES, template
from resurface.record.store import Data
from resurface.text.plain import plain
from resurface.ui.materials.wished import Wish, change, take_size, typing
from resurface.ui.parts.checked_text import TypedText, checked_text
from resurface.ui.shell import session
from resurface.wording.checked import Checked

_LINK, _AT_MOST = "materials-link", "materials-at-most"
_FULL = message("Four treatments at most. Take one out to add another.")
_NOT_A_LINK = message("This is no link of a comparison. Copy it from “Take along”.")


def choose_treatments(data: Data, wished: Wish, words: Language) -> None:
    """The treatments of the comparison on screen; picked here, or from a pasted link.

    Their names stand below both lists: above them they would move an open list at each tap, and
    the first would close it, since Streamlit mounts anew what takes another place.
    """
    say = words.say
    names = {each.id: each.name for each in data.catalogue.treatments}
    full = unlike({each.id: each.full_name for each in data.catalogue.treatments})
    with st.popover(say("Pick treatments"), width="stretch"):
        st.pills(
            say("Treatments, up to four"),
            list(names),
            selection_mode="multi",
            format_func=lambda id_: plain(full[id_]),
            help=say("They are those of the comparison on screen. Change them here or there."),
            **session.bound("materials-chosen", list(wished.chosen), _pick),
        )
        if st.session_state.pop(_AT_MOST, False):
            st.info(words.render(_FULL), icon=":material/info:")
    with st.popover(say("Paste a link"), width="stretch"):
        st.text_input(
            say("A link that was copied"),
            key=session.key(_LINK),
            on_change=_take_link,
            args=(data,),
            placeholder="https://…/?compare=…",
        )
    if wished.chosen:
        st.markdown(plain(words.listing([names[each] for each in wished.chosen])))


def _pick(picked: Sequence[str]) -> None:
    """Those that were chosen keep their order; no more are taken than there is room for."""
    session.touched()
    before = session.choice().named
    kept = [each for each in before if each in picked]
    chosen = (*kept, *(each for each in picked if each not in kept))
    if len(chosen) > MOST_CHOSEN:
        st.session_state[_AT_MOST] = True
    _choose(chosen[:MOST_CHOSEN])


def _choose(chosen: Sequence[str]) -> None:
    session.change(lambda now: replace(now, chosen=tuple(chosen)[:MOST_CHOSEN], treatment=""))


def _take_link(data: Data) -> None:
    """Takes the treatments out of a pasted link, and says where there are none."""
    session.touched()
    pasted = str(st.session_state.get(session.key(_LINK), ""))
    try:
        parameters = dict(parse_qsl(urlsplit(pasted.strip()).query))
    except ValueError:
        parameters = {}
    opened = from_link(parameters, data.catalogue)
    session.say_later(*opened.notices)
    if not opened.choice.named:
        session.say_later(_NOT_A_LINK)
        return
    st.session_state[session.key(_LINK)] = ""
    _choose(opened.choice.named)


def choose_piece(wished: Wish, words: Language) -> None:
    """Template, size and language of the piece; what has no room for it is not offered."""
    say = words.say
    shown = wished.possible
    spoken = {code: NAMES.get(code, code) for code in available()}
    st.selectbox(
        say("What it shows"),
        shown,
        format_func=lambda id_: words.render(template(id_).name),
        **session.bound("materials-template", wished.template, lambda id_: change(template=id_)),
    )
    st.caption(plain(words.render(template(wished.template).about)))
    st.selectbox(
        say("Size"),
        [each.id for each in PIECE_SIZES if each.id not in wished.without_room],
        format_func=lambda id_: size_named(id_, words),
        **session.bound("materials-size", wished.size, lambda id_: take_size(wished.template, id_)),
    )
    if wished.without_room:
        text = say("No room in: {sizes}. Risks are never left out.")
        names = words.listing([size_named(each, words) for each in wished.without_room])
        st.caption(plain(text.format(sizes=names)))
    st.segmented_control(
        say("Language of the piece"),
        list(spoken),
        format_func=spoken.__getitem__,
        required=True,
        **session.bound("materials-language", wished.language, lambda code: change(language=code)),
    )
    for each in _not_possible(wished, words):
        st.caption(plain(each))


def _not_possible(wished: Wish, words: Language) -> Iterator[str]:
    """The templates that so many treatments have not, by name: a line a number that they need."""
    count = len(wished.chosen)
    few: dict[int, list[str]] = {}
    many: dict[int, list[str]] = {}
    for each in TEMPLATES:
        if count < each.least:
            few.setdefault(each.least, []).append(words.render(each.name))
        elif count > each.most:
            many.setdefault(each.most, []).append(words.render(each.name))
    for needed, names in few.items():
        text = words.say_n(
            "With at least {count} treatment: {names}.",
            "With at least {count} treatments: {names}.",
            needed,
        )
        yield text.format(count=words.number(needed), names=words.listing(names))
    for needed, names in many.items():
        text = words.say_n(
            "With at most {count} treatment: {names}.",
            "With at most {count} treatments: {names}.",
            needed,
        )
        yield text.format(count=words.number(needed), names=words.listing(names))


def size_named(size_id: str, words: Language) -> str:
    """A size by name, with its pixels; paper by its name alone."""
    size = piece_size(size_id)
    name = words.render(size.name)
    if size.in_print:
        return words.say("{name}, to print").format(name=name)
    return words.say("{name}, {width} × {height}").format(
        name=name, width=int(size.width), height=int(size.height)
    )


def type_words(data: Data, wished: Wish, words: Language) -> tuple[TypedText, ...]:
    """Headline, line and call to action, each checked as it is typed."""
    say = words.say
    fields = (
        (say("Headline (else the template's own)"), "headline"),
        (say("One line below it"), "line"),
        (say("Call to action"), "action"),
    )
    return tuple(
        checked_text(
            label,
            f"materials-{part}",
            getattr(wished.typed, part),
            typing(part),
            data=data,
            language=language(wished.language),
            check=partial(_check, words),
            longest=LONGEST_TYPED,
            words=words,
        )
        for label, part in fields
    )


def _check(words: Language, text: str, data: Data, spoken: Language) -> Sequence[Checked]:
    """The verdicts on a text, told in the language of the screen."""
    from resurface.wording.check import Read
    from resurface.wording.checked_copy import check_copy  # with its rules, for who types

    return check_copy(text, data, spoken, read_before=Read(words))

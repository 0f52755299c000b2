"""The piece as it is saved: seen at true proportions or on a phone, its files, and its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import streamlit as st

from resurface.language.language import Language, Message, message
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.piece_caption import alt, caption
from resurface.materials.piece_files import KINDS, name_of, one_file
from resurface.materials.piece_picture import Form, preview, squares
from resurface.materials.piece_sizes import piece_size
from resurface.materials.refusal import RefusedError, refused_in
from resurface.materials.short_caption import LONGEST, short_caption, with_length
from resurface.pieces.piece_record import LONGEST_INITIALS, Passed
from resurface.pieces.record_made import remember_all
from resurface.text.plain import plain
from resurface.ui.materials.setting_piece import size_named
from resurface.ui.materials.wished import Wish, piece_of, take_size
from resurface.ui.parts.checked_text import PAUSE, TypedText
from resurface.ui.parts.component import copy_text_button
from resurface.ui.parts.not_remembered import LastMade, last_made, not_remembered
from resurface.ui.parts.saved_picture import saved_picture
from resurface.ui.shell import session

_FORMS: dict[Form, str] = {"png": "PNG", "svg": "SVG", "pdf": "PDF"}
_SEEN, _INITIALS = "materials-seen", "materials-initials"
_NO_REASON = message("The words that you typed need a change or a reason first.")
_NO_INITIALS = message("Your reason needs a name behind it: type the initials of who approved it.")
_PHONE = 360
"""Pixels that a post is wide on a phone."""
_WIDEST = 720


def show_piece(wished: Wish, typed: tuple[TypedText, ...], words: Language) -> None:
    """The picture, drawn anew with every change; then its files and words.

    A picture on screen can be saved from there, so that it never has words that are stopped.
    """
    piece, open_ = piece_of(wished), may_leave(typed)
    with st.container(key="materials-preview"):
        drawn = _drawn(piece if open_ else replace(piece, typed=Typed()), words)
        if not open_:
            text = words.say(
                "Drawn without your words. First they need a change, or a reason and initials."
            )
            st.caption(plain(text))
    if not drawn:
        return
    with st.container(key="materials-files"):
        _files(wished, piece, typed, words)
    with st.container(key="materials-words"):
        _words(piece, typed, words)


def _drawn(piece: Piece, words: Language) -> bool:
    """The pictures, drawn anew where anything has changed; else why there is none."""
    say = words.say
    which = (piece.id, piece.today, piece.link)
    if st.session_state.get(_SEEN, (None,))[0] != which:
        st.session_state.pop(_SEEN, None)
        try:
            with st.spinner(say("Drawing the piece")), refused_in(words):
                made = preview(piece)
        except RefusedError as why:
            st.warning(plain(str(why)), icon=":material/block:")
            _other_sizes(piece.template, why.sizes, words)
            return False
        st.session_state[_SEEN] = (which, made)
    _pictures(st.session_state[_SEEN][1], piece, words)
    return True


def _other_sizes(template: str, sizes: tuple[str, ...], words: Language) -> None:
    """A button for each size that has room."""
    text = words.say("Take {size}")
    with st.container(horizontal=True, gap="small", key="materials-other-sizes"):
        for each in sizes:
            st.button(
                plain(text.format(size=size_named(each, words))),
                key=f"materials-take-{each}",
                on_click=take_size,
                args=(template, each),
            )


def _pictures(made: tuple[bytes, ...], piece: Piece, words: Language) -> None:
    say = words.say
    ways = {"true": say("As it is saved"), "phone": say("On a phone")}
    way = st.segmented_control(
        say("Seen"),
        list(ways),
        format_func=ways.__getitem__,
        default="true",
        required=True,
        key=session.key("materials-seen-as"),
        label_visibility="collapsed",
    )
    width = _PHONE if way == "phone" else int(min(piece_size(piece.size).width, _WIDEST))
    across = len(made) > 1 and way != "phone"
    with st.container(horizontal=across, key="materials-pictures"):
        for each, drawn in zip(squares(piece), made, strict=True):
            saved_picture(drawn, alt(each), _PHONE if across else width)
    if piece_size(piece.size).in_print:
        st.caption(plain(say("The edge is bleed: it is cut off after printing.")))


def _files(wished: Wish, piece: Piece, typed: tuple[TypedText, ...], words: Language) -> None:
    """A button for each kind of file; what was typed may close them, and says what it needs."""
    say = words.say
    open_ = may_leave(typed)
    st.text_input(
        say("Initials of who approved it"),
        max_chars=LONGEST_INITIALS,
        key=session.key(_INITIALS),
        width=260,
        live=PAUSE,
    )
    with st.container(horizontal=True, gap="small"):
        for form, zipped in _forms(piece):
            ending = "zip" if zipped else form
            label = say("All as {kind} (ZIP)") if zipped else say("{kind}")
            st.download_button(
                label.format(kind=_FORMS[form]),
                partial(
                    _made,
                    wished,
                    form,
                    zipped,
                    passed_warnings(typed),
                    initials(),
                    words,
                    last_made(),
                ),
                file_name=name_of(piece, ending),
                mime=KINDS[ending],
                on_click="ignore",
                key=f"download-piece-{form}",
                disabled=not open_,
            )
    closed(typed, words)
    not_remembered(words)


def _forms(piece: Piece) -> tuple[tuple[Form, bool], ...]:
    zipped = len(squares(piece)) > 1
    if piece_size(piece.size).in_print:
        return (("pdf", zipped),)
    return (("png", zipped), ("svg", zipped), ("pdf", zipped))


def may_leave(typed: tuple[TypedText, ...]) -> bool:
    """Whether anything with these words on it may leave the page: a file, or a text to copy."""
    return _lacking(typed) is None


def _lacking(typed: tuple[TypedText, ...]) -> Message | None:
    """What is to be done first; None where nothing is."""
    if not all(each.may_leave for each in typed):
        return _NO_REASON
    return _NO_INITIALS if passed_warnings(typed) and not initials() else None


def initials() -> str:
    """Of who approved it, where they were typed."""
    return str(st.session_state.get(session.key(_INITIALS), "")).strip()


def closed(typed: tuple[TypedText, ...], words: Language) -> None:
    """Says why nothing may leave, where it stands; nothing where it may."""
    if lacking := _lacking(typed):
        st.caption(plain(words.render(lacking)))


def passed_warnings(typed: tuple[TypedText, ...]) -> tuple[Passed, ...]:
    """Each warning that was passed, with the reason that was given."""
    return tuple(
        Passed(sentence.text, tuple(sentence.rules), each.reason)
        for each in typed
        for sentence in each.needs.warn
        if each.reason
    )


def _made(
    wished: Wish,
    form: Form,
    zipped: bool,
    passed: tuple[Passed, ...],
    approved_by: str,
    words: Language,
    last: LastMade,
) -> bytes:
    """The file, made on the click; each piece in it is remembered."""
    with refused_in(words):
        piece = piece_of(wished)
        made = one_file(piece, form, zipped=zipped)
    last.why = remember_all(((each, form) for each in squares(piece)), passed, approved_by)
    return made


def _words(piece: Piece, typed: tuple[TypedText, ...], words: Language) -> None:
    """Both captions and the alternative text of each picture, ready to copy, with their lengths.

    They hold what was typed: what closes the files closes them too, and why is said in their place.
    """
    say = words.say
    if not may_leave(typed):
        st.caption(plain(say("Caption and alternative text can be copied then, too.")))
        return
    st.caption(plain(say("Instagram takes {count} letters.").format(count=words.number(LONGEST))))
    row = squares(piece)
    for place, each in enumerate(row, 1):
        number = f" {place}" if len(row) > 1 else ""
        for name, kind, text in _beside(each, words):
            label = f"{kind}{number}"
            with st.expander(with_length(label, text, words)):
                st.text(text)
            copy_text_button(
                say("Copy: {name}").format(name=label), text, words, key=f"copy-{name}-{place}"
            )


def _beside(piece: Piece, words: Language) -> Iterator[tuple[str, str, str]]:
    """Id, name and text of what stands beside one picture; why there is no short caption."""
    say = words.say
    try:
        with refused_in(words):
            yield "short", say("Short caption"), short_caption(piece)
    except RefusedError as why:
        st.caption(plain(str(why)))
    yield "caption", say("Full caption"), caption(piece)
    yield "alt", say("Alternative text"), alt(piece)

"""A piece in other formats: slides, web page, price list, paragraph, and the week's kit as one."""

from __future__ import annotations

from dataclasses import astuple, replace
from functools import partial

import streamlit as st

from resurface.choosing.choice import Choice
from resurface.language.language import NAMES, Language, available
from resurface.materials.asked_piece import Piece, Typed
from resurface.materials.documents import DOCUMENTS, PRICES, Document, document, written
from resurface.materials.kit import KIT, LEAST, Step, forms, kit, kit_name
from resurface.materials.piece_files import name_of
from resurface.materials.piece_sizes import piece_size
from resurface.materials.price_list import EXAMPLE, no_price_list
from resurface.materials.refusal import RefusedError, refused_in
from resurface.pieces.piece_record import Passed
from resurface.pieces.record_made import remember_all, remember_piece
from resurface.text.plain import plain
from resurface.ui.materials.shown_piece import closed, initials, may_leave, passed_warnings
from resurface.ui.materials.wished import Wish, piece_of, take_size
from resurface.ui.parts.checked_text import TypedText
from resurface.ui.parts.handout_offer import handout_offer
from resurface.ui.parts.not_remembered import LastMade, last_made
from resurface.ui.shell import session

_KIT = "materials-kit-made"
_SPOKEN = "materials-kit-spoken"
"""Languages that are ticked: of several none is lost where the piece is shown in another one."""
_FORMS = {"pptx": "PPTX", "html": "HTML", "pdf": "PDF", "md": "MD", "txt": "TXT"}


def other_formats(wished: Wish, typed: tuple[TypedText, ...], words: Language) -> None:
    """The formats; each file is made on its click."""
    say = words.say
    st.header(say("Slides, web page, prices, text, handout"), anchor=False)
    open_ = may_leave(typed)
    size = _page_of_prices(wished)
    st.segmented_control(
        say("Page of the price list"),
        list(PRICES.sizes),
        format_func=lambda id_: words.render(piece_size(id_).name),
        required=True,
        **session.bound("materials-prices-size", size, lambda id_: take_size(PRICES.id, id_)),
    )
    comparison = piece_of(wished).comparison
    no_prices = no_price_list(comparison)
    if not (no_prices or comparison.clinics):
        st.info(plain(words.render(EXAMPLE)), icon=":material/info:")
    with st.container(horizontal=True, gap="small", key="materials-documents"):
        for kind in DOCUMENTS:
            of = size if kind is PRICES else kind.sizes[0]
            may = open_ and not (kind is PRICES and no_prices)
            for form in kind.forms:
                _offer(wished, kind, of, form, passed_warnings(typed), words, open_=may)
    if no_prices:
        st.caption(plain(words.render(no_prices)))
    _handout(wished, words, open_=open_)
    _week(wished, typed, words, open_=open_)
    closed(typed, words)


def _page_of_prices(wished: Wish) -> str:
    """The page that was taken for the price list, else its first."""
    return wished.sizes.get(PRICES.id, PRICES.sizes[0])


def _handout(wished: Wish, words: Language, *, open_: bool) -> None:
    """The handout as it is taken along, of no patient: nothing that is set of skin and scars."""
    if len(wished.chosen) < LEAST:
        text = words.say("The handout and the week’s kit need at least {count} treatments.")
        st.caption(plain(text.format(count=words.number(LEAST))))
        return
    choice = Choice(chosen=wished.chosen, language=words.code)
    with st.container(key="materials-handout"):
        handout_offer(piece_of(wished).comparison, words, choice, open_=open_)


def _offer(
    wished: Wish,
    kind: Document,
    size: str,
    form: str,
    passed: tuple[Passed, ...],
    words: Language,
    *,
    open_: bool,
) -> None:
    """One file, made on the click."""
    named = replace(piece_of(wished), template=kind.id, size=size)
    st.download_button(
        words.say("{name} ({kind})").format(name=words.render(kind.name), kind=_FORMS[form]),
        partial(_made, wished, kind.id, size, form, passed, initials(), words, last_made()),
        file_name=name_of(named, form),
        mime=kind.forms[form],
        help=words.render(kind.about),
        on_click="ignore",
        key=f"download-{kind.id}-{form}",
        disabled=not open_,
    )


def _made(
    wished: Wish,
    kind: str,
    size: str,
    form: str,
    passed: tuple[Passed, ...],
    approved_by: str,
    words: Language,
    last: LastMade,
) -> bytes:
    """A document, which is remembered."""
    with refused_in(words):
        piece = replace(piece_of(wished), template=document(kind).id, size=size)
        made = written(piece, form)
    last.why = remember_piece(piece, form, passed, approved_by)
    return made


def _week(wished: Wish, typed: tuple[TypedText, ...], words: Language, *, open_: bool) -> None:
    """The kit: made while a bar tells how far it is, then one file."""
    say = words.say
    if len(wished.chosen) < LEAST:
        return
    st.subheader(say("The week’s kit"), anchor=False)
    pieces = _in_languages(wished, words)
    size = _page_of_prices(wished)
    which = (size, *((each.id, each.today, each.link) for each in pieces))
    if st.button(say("Make the week’s kit"), key="materials-kit", disabled=not (open_ and pieces)):
        session.touched()
        st.session_state.pop(_KIT, None)
        if last := _told(pieces, size, words):
            made = ((each, forms(each)) for each in last.kept)
            last_made().why = remember_all(made, passed_warnings(typed), initials())
            st.session_state[_KIT] = (which, last)
    found, last = st.session_state.get(_KIT, (None, None))
    if found != which or not last:
        return
    st.download_button(
        say("The week’s kit (ZIP)"),
        last.made,
        file_name=kit_name(pieces, words),
        mime="application/zip",
        on_click="ignore",
        key="download-kit",
        disabled=not open_,
    )
    for each in last.left_out:
        spoken = NAMES.get(each.language, each.language)
        text = say("Not in the kit ({language}): {why}")
        st.caption(plain(text.format(language=spoken, why=words.render(each.why))))


def _in_languages(wished: Wish, words: Language) -> tuple[Piece, ...]:
    """The kit's piece in each language that is ticked; typed words stand in their own language.

    They were typed for the piece that is shown: on others they would be in the wrong language.
    """
    spoken = {code: NAMES.get(code, code) for code in available()}
    before = st.session_state.get(session.key(_SPOKEN), ())
    kept = list(before) if len(before) > 1 and wished.language in before else [wished.language]
    ticked = st.segmented_control(
        words.say("Languages of the kit"),
        list(spoken),
        format_func=spoken.__getitem__,
        selection_mode="multi",
        default=kept,
        key=session.key(f"materials-kit-languages-{wished.language}"),
    )
    st.session_state[session.key(_SPOKEN)] = tuple(ticked)
    codes = sorted(ticked, key=lambda code: code != wished.language)
    if len(codes) > 1 and astuple(wished.typed) != astuple(Typed()):
        text = words.say("The words that you typed stand on the pieces in {language} alone.")
        st.caption(plain(text.format(language=spoken[wished.language])))
    return tuple(
        replace(
            piece_of(
                wished if code == wished.language else replace(wished, language=code, typed=Typed())
            ),
            template=KIT,
            size=KIT,
        )
        for code in codes
    )


def _told(pieces: tuple[Piece, ...], prices: str, words: Language) -> Step | None:
    """Makes the kit under a bar; None, with the reason on screen, where there is none."""
    bar, last = st.progress(0.0), None
    text = words.say("{done} of {count}: {part}")
    try:
        with refused_in(words):
            for last in kit(*pieces, prices=prices):
                part = words.render(last.making)
                said = text.format(done=last.done, count=last.of, part=part)
                bar.progress(last.done / last.of, text=plain(said))
    except RefusedError as why:
        st.warning(plain(str(why)), icon=":material/block:")
        return None
    finally:
        bar.empty()
    return last

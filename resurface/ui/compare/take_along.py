"""What can be taken along: a handout, pictures, a note, tables, a code and a link.

Each file is made when it is asked for; the picture that is chosen is seen before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from resurface.catalogue.dates import now, today
from resurface.choosing.criteria import HELPS, SKIN_TYPE
from resurface.choosing.views import PATIENT
from resurface.comparison.comparison import Comparison
from resurface.comparison.questions import Line
from resurface.comparison.questions import table as questions
from resurface.comparison.to_ask import ToAsk, to_ask
from resurface.language.language import Language, Message
from resurface.materials.note import GIVEN, Noted, note
from resurface.materials.offered import file_name, names, offered_picture, picture_alt, quick
from resurface.materials.picture import Format
from resurface.materials.piece import Piece, table_piece
from resurface.materials.refusal import refused_in
from resurface.materials.renderer import NotDrawnError
from resurface.materials.whole import NO_ROOM, NoRoomError
from resurface.materials.workbook import table_csv, table_xlsx
from resurface.pieces.record_made import picture_record
from resurface.pieces.remembering import remember
from resurface.text.plain import plain
from resurface.ui.parts import link_code
from resurface.ui.parts.component import copy_text_button
from resurface.ui.parts.fold import fold_texts
from resurface.ui.parts.handout_offer import handout_offer
from resurface.ui.parts.not_remembered import LastMade, last_made, not_remembered
from resurface.ui.parts.planned_course import planned_course
from resurface.ui.parts.saved_picture import saved_picture
from resurface.ui.shell import session, shared

Anew = Callable[[], Comparison]
TableWriter = Callable[[Piece, Comparison, tuple[Line, ...], Language], bytes]
_PICTURES: dict[Format, tuple[str, str]] = {
    "png": ("PNG", "image/png"),
    "svg": ("SVG", "image/svg+xml"),
}
"""Each form by its name, and its kind of file."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SEEN = "seen-picture"


def take_along(compared: Anew, words: Language) -> None:
    """The offers, and beside them the picture that is chosen.

    `compared` makes the comparison anew on the click: Streamlit keeps what a file is made by for as
    long as the session lasts, and the comparison with its words is half of what a session holds.
    """
    say, comparison, link = words.say, compared(), shared.link()
    link_code.draw(words)
    with st.container(horizontal=True, gap="small", key="titled"):
        st.header(say("Take along"), anchor="take-along", width="content")
        st.caption(plain(_about_the_patient(words)), width="content")
    not_remembered(words)
    shareable = link if isinstance(link, str) else ""
    offers, shown = st.columns([6, 7], gap="medium")
    with offers:
        _patient_offer(words)
        with st.container(key="offer-handout"):
            handout_offer(comparison, words)
        chosen = _picture_offer(comparison, compared, words, shareable)
        _note_offer(comparison, words, shareable)
        _table_offer(comparison, compared, words)
    with shown:
        preview = st.container(key="preview")
        _questions_to_ask(comparison, words)
        _elsewhere(link, words)
    with preview:
        _preview(chosen, comparison, words, shareable)


def _about_the_patient(words: Language) -> str:
    """What files say of a patient: never who; the handout names what is set of skin and scars."""
    said, criteria = words.say("No file says who the patient is."), session.choice().criteria
    if criteria[SKIN_TYPE] or criteria[HELPS]:
        set_here = words.say("The handout names the skin type and the scars that are set here.")
        return f"{said} {set_here}"
    return said


def forget_picture() -> None:
    """Keeps no picture that is not on screen: it is half a megabyte of a session."""
    st.session_state.pop(_SEEN, None)


def _questions_to_ask(comparison: Comparison, words: Language) -> None:
    """Questions that fit what is compared, and folded what the record says to each."""
    say, found = words.say, to_ask(comparison, words)
    with st.container(key="offer-questions"):
        _offer(say("Questions to ask"), say("They fit what is compared here."))
        st.markdown("\n".join(f"1. {plain(each.asks)}" for each in found))
        label = say("What the record says to them")
        fold_texts("to-ask", label, (_answered(each) for each in found if each.answers))


def _answered(asked: ToAsk) -> str:
    """One question with its answers, as markdown."""
    return "\n".join((f"**{plain(asked.asks)}**", "", *(f"- {plain(a)}" for a in asked.answers)))


def _offer(title: str, about: str) -> None:
    st.subheader(title, anchor=False)
    st.caption(plain(about))


def _patient_offer(words: Language) -> None:
    """The screen turned round."""
    with st.container(key="offer-patient"):
        _offer(words.render(PATIENT.name), words.say("This screen, large and in few words."))
        st.button(
            words.say("Turn the screen round"),
            key="for-patient",
            on_click=session.look_at,
            args=(PATIENT,),
        )


def _picture_offer(comparison: Comparison, compared: Anew, words: Language, link: str) -> str:
    """The id of the picture that is chosen."""
    say, offered = words.say, names(comparison, words)
    with st.container(key="offer-picture"):
        _offer(say("A picture"), say("With title, key, sources, date and warnings."))
        chosen = st.selectbox(
            say("Picture of"),
            list(offered),
            format_func=offered.__getitem__,
            key=session.key("picture-of"),
            label_visibility="collapsed",
        )
        with st.container(horizontal=True, gap="small"):
            for form, (name, kind) in _PICTURES.items():
                make = partial(_picture, chosen, compared, words, form, link, last_made())
                file = file_name(comparison, form, today(), words, chosen)
                _download(name, file, kind, make)
    return chosen


def _note_offer(comparison: Comparison, words: Language, link: str) -> None:
    say = words.say
    with st.container(key="offer-note"):
        about = say("A text in two parts: what you went through, and blank lines for the examiner.")
        _offer(say("For the record"), about)
        given = st.pills(
            say("Given to the patient"),
            list(GIVEN),
            selection_mode="multi",
            format_func=lambda id_: words.render(GIVEN[id_]),
            key=session.key("note-given"),
        )
        choice = session.choice()
        guided = bool(choice.answers or choice.matters or choice.criteria[HELPS])
        answers = guided and st.checkbox(
            say("Also what was seen, what matters and each answer"),
            key=session.key("note-answers"),
            help=say("Without them the note says only what was asked."),
        )
        noted = Noted(tuple(given), with_answers=answers, course=planned_course(words))
        text = note(comparison, choice, today(), words, link, noted)
        copy_text_button(say("Copy note"), text, words, key="copy-note")


def _table_offer(comparison: Comparison, compared: Anew, words: Language) -> None:
    say = words.say
    with st.container(key="offer-table"):
        about = say("All questions and answers; in Excel also why a source is left out.")
        _offer(say("The table"), about)
        with st.container(horizontal=True, gap="small"):
            for label, form, kind, write in (
                (say("CSV"), "csv", "text/csv", table_csv),
                (say("Excel"), "xlsx", _XLSX, table_xlsx),
            ):
                make = partial(_table, write, compared, words)
                _download(label, file_name(comparison, form, today(), words), kind, make)


def _elsewhere(link: str | Message, words: Language) -> None:
    """A code and a link; where there is no address that others reach, why there is neither."""
    say = words.say
    with st.container(key="offer-elsewhere"):
        title = say("The same comparison elsewhere")
        if isinstance(link, Message):
            _offer(title, words.render(link))
            return
        _offer(title, say("The code holds the treatments and the view, nothing about the patient."))
        with st.container(horizontal=True, gap="small"):
            st.button(say("QR code"), key="code", on_click=link_code.open_)
            copy_text_button(say("Copy link"), link, words, key="copy-full-link")


def _preview(chosen: str, comparison: Comparison, words: Language, link: str) -> None:
    """The picture as it is saved: at once where that is quick, else when it is asked for."""
    say = words.say
    ids = tuple(each.id for each in comparison.options)
    which = (chosen, ids, comparison.version, words.code, link)
    place = st.empty()
    if st.session_state.get(_SEEN, (None,))[0] != which:
        st.session_state.pop(_SEEN, None)
        if not quick(chosen) and not _asked_for(place, words):
            return
        try:
            with place, st.spinner(say("Drawing the picture")):
                drawn = offered_picture(chosen, "png", comparison, words, link)
        except NotDrawnError as error:
            failed = say("This picture could not be drawn. Try again, or take another one.")
            place.warning(
                plain(words.render(NO_ROOM) if isinstance(error, NoRoomError) else failed)
            )
            return
        st.session_state[_SEEN] = (which, drawn)
    with place.container():
        seen = picture_alt(chosen, comparison, words)
        saved_picture(st.session_state[_SEEN][1], seen)
        st.caption(plain(say("As it is saved: title, key, sources, date and warnings are in it.")))


def _asked_for(place: DeltaGenerator, words: Language) -> bool:
    """Whether the button was tapped that stands where the picture will."""
    say = words.say
    with place.container(horizontal_alignment="center", gap="small"):
        asked = st.button(say("Show this picture here"), key="see", on_click=session.touched)
        st.caption(plain(say("It takes a few seconds to draw.")), width="content")
    return asked


def _download(label: str, file: str, kind: str, make: partial[bytes]) -> None:
    st.download_button(
        label,
        make,
        file_name=file,
        mime=kind,
        on_click="ignore",
        key=f"download-{file.split('.')[-1]}",
    )


def _picture(
    chosen: str, compared: Anew, words: Language, form: Format, link: str, last: LastMade
) -> bytes:
    with refused_in(words):
        comparison = compared()
        drawn = offered_picture(chosen, form, comparison, words, link)
    last.why = remember(picture_record(chosen, form, comparison, words, now()))
    return drawn


def _table(write: TableWriter, compared: Anew, words: Language) -> bytes:
    with refused_in(words):
        comparison = compared()
        lines = questions(comparison, words)
        return write(table_piece(comparison, words), comparison, lines, words)

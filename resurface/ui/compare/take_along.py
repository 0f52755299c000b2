"""Downloads of what is on screen; each file is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from resurface.catalogue.dates import today
from resurface.comparison.comparison import Comparison
from resurface.comparison.questions import Line
from resurface.comparison.questions import table as questions
from resurface.language.language import Language
from resurface.materials.offered import file_name, names, offered_picture
from resurface.materials.picture import Format
from resurface.materials.piece import Piece, table_piece
from resurface.materials.workbook import table_csv, table_xlsx
from resurface.ui.shell import session, shared

TableWriter = Callable[[Piece, Comparison, tuple[Line, ...], Language], bytes]
_PICTURES: dict[Format, str] = {"png": "image/png", "svg": "image/svg+xml"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def take_along(compared: Callable[[], Comparison], words: Language) -> None:
    """A box with a picture of the comparison or of one chart, and the table as a file.

    `compared` makes the comparison anew on the click: Streamlit keeps what a file is made by for as
    long as the session lasts, and the comparison with its words is half of what a session holds.
    """
    say = words.say
    st.header(say("Take it along"), anchor="take-along")
    st.caption(
        say(
            "Each file holds its sources' date and says that the same results may not occur "
            "for all patients. Nothing about a patient is in it."
        )
    )
    comparison, link = compared(), shared.link()
    shared_link = link if isinstance(link, str) else ""
    offered = names(comparison, words)
    chosen = st.selectbox(
        say("Picture of"),
        list(offered),
        format_func=offered.__getitem__,
        key=session.key("picture-of"),
    )
    with st.container(horizontal=True, gap="small"):
        for form, kind in _PICTURES.items():
            label = say("Picture ({format})").format(format=form.upper())
            make = partial(_picture, chosen, compared, words, form, shared_link)
            _button(label, file_name(comparison, form, today(), chosen), kind, make)
        for label, form, kind, write in (
            (say("Table (CSV)"), "csv", "text/csv", table_csv),
            (say("Table (Excel)"), "xlsx", _XLSX, table_xlsx),
        ):
            make = partial(_table, write, compared, words)
            _button(label, file_name(comparison, form, today()), kind, make)


def _button(label: str, file: str, kind: str, make: partial[bytes]) -> None:
    st.download_button(
        label,
        make,
        file_name=file,
        mime=kind,
        on_click="ignore",
        icon=":material/download:",
        key=f"download-{file.split('.')[-1]}",
    )


def _picture(
    chosen: str, compared: Callable[[], Comparison], words: Language, form: Format, link: str
) -> bytes:
    return offered_picture(chosen, form, compared(), words, link)


def _table(write: TableWriter, compared: Callable[[], Comparison], words: Language) -> bytes:
    comparison = compared()
    lines = questions(comparison, words)
    return write(table_piece(comparison, words), comparison, lines, words)

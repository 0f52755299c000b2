"""Downloads of what is on screen; each file is made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import streamlit as st

from resurface.catalogue.course import COURSE_FIGURES
from resurface.charts import dot_plot, icon_array, range_bars, timeline
from resurface.comparison.comparison import Comparison
from resurface.comparison.people import out_of_hundred
from resurface.comparison.questions import Line, harms_counted
from resurface.evidence.ranges import feeding
from resurface.language.language import Language
from resurface.materials.picture import Format, Panel, picture
from resurface.materials.workbook import table_csv, table_xlsx
from resurface.ui.compare import headings
from resurface.ui.shell import session

_WHOLE, _COURSE, _PEOPLE = "comparison", "course", "people"
TableWriter = Callable[[Comparison, tuple[Line, ...], tuple[str, ...], Language], bytes]
_FORMATS: dict[Format, str] = {"png": "image/png", "svg": "image/svg+xml"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def take_along(comparison: Comparison, lines: tuple[Line, ...], words: Language) -> None:
    """A box with a picture of the comparison or of one chart, and the table as a file."""
    say = words.say
    st.header(say("Take it along"), anchor="take-along")
    st.caption(
        say(
            "Each file holds its sources' date and says that the same results may not occur "
            "for all patients. Nothing about a patient is in it."
        )
    )
    names = _names(words)
    chosen = st.selectbox(
        say("Picture of"),
        list(names),
        format_func=names.__getitem__,
        key=session.key("picture-of"),
    )
    with st.container(horizontal=True, gap="small"):
        for form, kind in _FORMATS.items():
            label = say("Picture ({format})").format(format=form.upper())
            make = partial(_picture, chosen, comparison, words, form)
            _button(label, f"{chosen}.{form}", kind, make)
        table = partial(_table, comparison, lines, words)
        _button(say("Table (CSV)"), "comparison.csv", "text/csv", partial(table, table_csv))
        _button(say("Table (Excel)"), "comparison.xlsx", _XLSX, partial(table, table_xlsx))


def _button(label: str, file: str, kind: str, make: partial[bytes]) -> None:
    st.download_button(
        label,
        make,
        file_name=f"resurface-{file}",
        mime=kind,
        on_click="ignore",
        icon=":material/download:",
        key=f"download-{file.split('.')[-1]}",
    )


def _names(words: Language) -> dict[str, str]:
    """What can be had as a picture, by the name of its file."""
    say = words.say
    return {
        _WHOLE: say("The whole comparison"),
        _COURSE: say("The whole course"),
        **{panel.replace(" ", "-"): range_bars.title(panel, words) for panel in range_bars.PANELS},
        **{panel: dot_plot.title(panel, words) for panel in dot_plot.PANELS},
        _PEOPLE: say("Out of 100 people"),
    }


def _panels(comparison: Comparison, words: Language) -> dict[str, tuple[Panel, ...]]:
    """Every picture of the comparison, by the name of its file: one chart, or one an outcome."""
    names = _names(words)
    drawn: dict[str, tuple[Panel, ...]] = {}
    drawn[_COURSE] = (Panel(names[_COURSE], timeline.drawing(comparison, words)),)
    for panel in range_bars.PANELS:
        drawing = range_bars.drawing(comparison, panel, words)
        name = range_bars.title(panel, words)
        drawn[panel.replace(" ", "-")] = (Panel(name, drawing, narrow=True),)
    for panel in dot_plot.PANELS:
        drawn[panel] = (Panel(names[panel], dot_plot.drawing(comparison, panel, words)),)
    drawn[_PEOPLE] = tuple(
        Panel(
            icon_array.title(row.outcome, words),
            icon_array.drawing(row, comparison.evidence, words),
        )
        for row in out_of_hundred(comparison)
    )
    return drawn


def _picture(chosen: str, comparison: Comparison, words: Language, form: Format) -> bytes:
    """Made on the click: the chosen chart, or all of them."""
    panels = _panels(comparison, words)
    parts = [name for name in panels if name != _PEOPLE] if chosen == _WHOLE else [chosen]
    shown = tuple(panel for name in parts for panel in panels[name])
    names = words.listing([option.treatment.full_name for option in comparison.treated])
    behind = frozenset[str]().union(*(_behind(name, comparison) for name in parts))
    notes = (
        *_how_to_read(chosen, comparison, words),
        *(_other_harms(comparison, words) if chosen == _WHOLE else ()),
        *_notes(comparison, len(behind), words),
    )
    return picture(shown, names, _warnings(comparison, words), notes, form)


def _behind(name: str, comparison: Comparison) -> frozenset[str]:
    """Ids of the sources that one chart draws."""
    if name == _PEOPLE:
        cells = [cell for row in out_of_hundred(comparison) for cell in row.cells]
        found = [cell.studies for cell in cells]
    elif name in dot_plot.PANELS:
        found = [dot_plot.studies_of(name, option) for option in comparison.options]
    else:
        of_panel = {
            panel.replace(" ", "-"): range_bars.figures_of(panel) for panel in range_bars.PANELS
        }
        shown = [
            option.shown(figure)
            for option in comparison.treated
            for figure in of_panel.get(name, COURSE_FIGURES)
        ]
        return frozenset(
            fact.source_id for each in shown for fact in (*feeding(each.facts), *each.practice)
        )
    return frozenset(row.source_id for each in found if each for row in each.rows)


def _other_harms(comparison: Comparison, words: Language) -> Iterator[str]:
    """What no chart of the whole comparison draws, so that harms are not left out of it."""
    for option in comparison.options:
        harms = ". ".join(f"{each[:1].upper()}{each[1:]}" for each in harms_counted(option, words))
        text = words.say("Other harms, {treatment}: {harms}.")
        yield text.format(treatment=option.treatment.name, harms=harms)


def _table(
    comparison: Comparison, lines: tuple[Line, ...], words: Language, write: TableWriter
) -> bytes:
    notes = (*_warnings(comparison, words), *_notes(comparison, len(_spoken_of(comparison)), words))
    return write(comparison, lines, notes, words)


def _how_to_read(chosen: str, comparison: Comparison, words: Language) -> tuple[str, ...]:
    """How to read what is drawn, in the words that stand above the same charts on screen."""
    panels: list[dot_plot.Panel] = [panel for panel in dot_plot.PANELS if chosen in (_WHOLE, panel)]
    said = [
        f"{headings.about_studies(panel, comparison, words)} "
        f"{headings.left_out(panel, comparison, words)}".strip()
        for panel in panels
    ]
    if chosen in (_WHOLE, _COURSE):
        said.insert(0, headings.about_course(words))
    if chosen not in (_COURSE, _PEOPLE, *dot_plot.PANELS):
        said.insert(0, headings.about_ranges(words))
    if chosen == _PEOPLE:
        said.insert(0, icon_array.about(words))
    return tuple(dict.fromkeys(said))


def _spoken_of(comparison: Comparison) -> frozenset[str]:
    """Ids of all sources that state a figure or an outcome of what is compared."""
    return frozenset(
        fact.source_id
        for option in comparison.options
        for shown in option.figures
        for fact in shown.facts
    ) | frozenset(row.source_id for option in comparison.options for row in option.outcomes)


def _warnings(comparison: Comparison, words: Language) -> tuple[str, ...]:
    text = words.say("Safety warning, {treatment}: {warning}")
    return tuple(
        text.format(treatment=option.treatment.name, warning=option.treatment.warning)
        for option in comparison.options
        if option.treatment.warning
    )


def _notes(comparison: Comparison, sources: int, words: Language) -> tuple[str, ...]:
    """What stands under every file: how many sources it rests on, their date, and the caution."""
    say = words.say
    days = [
        option.treatment.checked_on for option in comparison.options if option.treatment.checked_on
    ]
    dated = say("Checked on {date}.").format(date=words.date(min(days))) if days else ""
    return (
        *([headings.untreated_in_studies(words)] if comparison.has_untreated else []),
        say("{count} sources; most studies were read as abstracts. Data version {version}. {dated}")
        .format(count=sources, version=comparison.version, dated=dated)
        .strip(),
        say("The same results may not occur for all patients. This is no medical advice."),
    )

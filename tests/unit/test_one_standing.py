"""Every shipped outcome is told alike on every surface: where it is shown, or the one reason.

Each surface is read as it comes out of the code that makes it; `standing` alone says what it should
have told.
"""

from __future__ import annotations

import datetime
import io
from collections import Counter

import pytest
from openpyxl import load_workbook

from resurface.charts import study_lines
from resurface.comparison import entry, people
from resurface.comparison.behind import TOPICS
from resurface.comparison.comparison import compare
from resurface.comparison.questions import table
from resurface.evidence import studies
from resurface.evidence.standing import standing
from resurface.lists import listing
from resurface.lists.query import OUTCOMES, Query
from resurface.materials import sources_sheet, workbook
from resurface.materials.piece import Piece
from resurface.text.reasons import reason_in_words
from resurface.text.told import outcome_told
from resurface.ui.evidence import made
from resurface.ui.treatment.measured import measured

DIALOGS = ("improvement", "responders", "dark marks", "pain", "harms")
WHY = "Why it is not drawn"


@pytest.fixture(scope="module")
def everything(catalogue, evidence):
    """All treatments and no treatment side by side."""
    ids = tuple(each.id for each in catalogue.treatments)
    return compare(catalogue, evidence, ids, untreated=True, version="")


def outcomes(everything):
    return [row for option in everything.options for row in option.outcomes]


def every_row(everything):
    """Outcomes of all that is on record, of what is not compared too."""
    return [row for group in everything.evidence.outcomes.values() for row in group]


def drawn_in(place, everything):
    return {row.id for row in outcomes(everything) if place in standing(row).shown_in}


def why(told):
    """The reason that an entry gives; empty where it gives none."""
    return next((note.text for note in told.notes if note.label == WHY), "")


def in_the_list(everything, catalogue, english):
    """Rows of the list whose use and reason are not those of their standing."""
    today, asked = datetime.date(2026, 11, 24), Query(list=OUTCOMES)
    pages = listing.rows(everything.evidence, catalogue, asked, english, today).pages
    found: Counter[tuple[object, ...]] = Counter()
    for number in range(pages):
        asked = Query(list=OUTCOMES, page=number + 1)
        page = listing.rows(everything.evidence, catalogue, asked, english, today)
        places = [each.id for each in page.columns]
        columns = [places.index(each) for each in ("figure", "note", "use", "why")]
        found.update(tuple(row[place] or "" for place in columns) for row in page.rows)
    wanted = Counter(
        (
            outcome_told(row, english).figure,
            row.note,
            "drawn" if standing(row).shown_in else "not drawn",
            reason_in_words(row, english),
        )
        for row in every_row(everything)
    )
    return (found - wanted) + (wanted - found)


def in_the_dialogs(everything, catalogue, english):
    """Entries of dialogs that stand under another heading than their standing, or say another
    reason.
    """
    wrong = []
    by_id = {row.id: row for row in outcomes(everything)}
    for option in everything.options:
        for topic in DIALOGS:
            for part in TOPICS[topic].behind(option, english):
                for told in part.entries:
                    if told.id not in by_id:  # reported without a count
                        continue
                    row = by_id[told.id]
                    shown = not part.title
                    if shown is not bool(standing(row).shown_in) or why(told) != reason_in_words(
                        row, english
                    ):
                        wrong.append(row.id)
    return wrong


def on_the_page_in_depth(everything, catalogue, english):
    """Outcomes of the page on one treatment that are folded away though shown, or the reverse, or
    that give another reason.
    """
    wrong: Counter[tuple[object, ...]] = Counter()
    for option in everything.options:
        section = measured(option, english)
        for place, shown in (("sides", True), ("others", False)):
            found = Counter(
                (option.id, row["figure"], row["title"], row["why"])
                for side in section.get(place, [])
                for group in side
                for row in group["rows"]
            )
            wanted = Counter(
                (
                    option.id,
                    outcome_told(row, english).figure,
                    everything.evidence.sources[row.source_id].title,
                    reason_in_words(row, english),
                )
                for row in option.outcomes
                if bool(standing(row).shown_in) is shown
            )
            wrong += (found - wanted) + (wanted - found)
    return wrong


def in_the_hundred_people(everything, catalogue, english):
    """Rows that the hundred people draw and should not, or the reverse."""
    cells = [cell for row in people.out_of_hundred(everything) for cell in row.cells]
    drawn = {row.id for cell in cells for row in cell.rows}
    hidden = {row.id for cell in cells for row in cell.undrawn}
    shown = {row.id for row in outcomes(everything) if standing(row).shown_in}
    return (drawn ^ drawn_in("people", everything)) | (hidden & shown)


def in_the_charts_of_studies(everything, catalogue, english):
    """Panels in which other rows are drawn than those that stand in them."""
    drawn = [
        (panel.id, {each.id for each in study_lines.rows_of(panel, option)})
        for panel in study_lines.PANELS
        if panel.id != study_lines.SERIOUS
        for option in everything.options
    ]
    return [
        panel
        for panel in dict(drawn)
        if set().union(*(ids for one, ids in drawn if one == panel)) != drawn_in(panel, everything)
    ]


def in_the_workbook(everything, catalogue, english):
    """Outcomes whose reason and note in the sheet of sources are not their own."""
    piece = Piece("All", (), (), frozenset())
    written = workbook.table_xlsx(piece, everything, table(everything, english), english)
    heads, *rows = load_workbook(io.BytesIO(written), read_only=True)["Sources"].values
    figure, why, note = (heads.index(each) for each in ("Figure", "Why not", "Note"))
    found = Counter((row[figure], row[why] or "", row[note] or "") for row in rows)
    wanted = Counter(
        (
            outcome_told(row, english).measured,
            reason_in_words(row, english),
            row.note,
        )
        for row in outcomes(everything)
    )
    return wanted - found


def in_the_count(everything, catalogue, english):
    """What the page on evidence counts, where it is not the number of rows that are shown."""
    shown = [row for row in every_row(everything) if standing(row).shown_in]
    said = made.kept(everything.evidence, english).replace("\\", "")
    count = f"{len(shown)} of {len(every_row(everything))} measured results"
    return [] if count in said else [said]


SURFACES = (
    in_the_list,
    in_the_dialogs,
    on_the_page_in_depth,
    in_the_hundred_people,
    in_the_charts_of_studies,
    in_the_workbook,
    in_the_count,
)


@pytest.mark.parametrize("disagreements", SURFACES)
def test_every_shipped_outcome_stands_alike_on_every_surface(
    everything, catalogue, english, disagreements
):
    assert not disagreements(everything, catalogue, english)


def no_reason(row, words):
    """A second answer to one question: another reason."""
    return "" if standing(row).reason else "a second answer"


def may_be_shown(row):
    """A second answer to one question: the column alone."""
    return row.show


@pytest.mark.parametrize(
    ("disagreements", "module", "name", "planted"),
    [
        pytest.param(in_the_dialogs, entry, "reason_in_words", no_reason, id="a reason"),
        pytest.param(in_the_dialogs, studies, "is_shown", may_be_shown, id="a dialog"),
        pytest.param(in_the_workbook, sources_sheet, "reason_in_words", no_reason, id="a sheet"),
        pytest.param(in_the_count, made, "is_shown", may_be_shown, id="a count"),
        pytest.param(on_the_page_in_depth, studies, "is_shown", may_be_shown, id="the page"),
        pytest.param(
            in_the_hundred_people,
            people,
            "shares_of_people",
            lambda rows, outcome: studies.studies(
                outcome, [row for row in rows if row.outcome == outcome and row.range.reported]
            ),
            id="people",
        ),
        pytest.param(
            in_the_charts_of_studies,
            study_lines,
            "shown_in",
            lambda place, rows: [row for row in rows if place in standing(row).shown_in][1:],
            id="a chart",
        ),
    ],
)
def test_a_surface_that_decides_for_itself_is_found(
    everything, catalogue, english, monkeypatch, disagreements, module, name, planted
):
    monkeypatch.setattr(module, name, planted)
    assert disagreements(everything, catalogue, english)

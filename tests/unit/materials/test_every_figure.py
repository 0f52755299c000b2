"""Each figure of the patient's view, the note, the handout and the calendar, back to the record.

The record is read here as rows of text, by none of the functions that the surfaces are made with.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest

from resurface.catalogue.catalogue import catalogue as catalogue_of
from resurface.choosing.choice import Choice
from resurface.comparison.comparison import compare
from resurface.comparison.for_patient import for_patient
from resurface.evidence.evidence import evidence as evidence_of
from resurface.evidence.interval import interval
from resurface.language.language import language
from resurface.materials.handout import handout_given
from resurface.materials.note import note
from resurface.materials.paper import LETTER
from resurface.materials.wanted_handout import Wanted as Asked
from resurface.planning.plan import plan
from resurface.planning.telling import figures, rows
from resurface.planning.wanted import Wanted
from resurface.record.spanish import in_spanish

DAY = datetime.date(2026, 11, 26)
CHOSEN = (
    ("superficial-peel", "microneedling", "rf-microneedling"),
    ("tca-cross", "subcision", "fractional-co2"),
    ("pro-fractional", "nonablative-fractional", "pulsed-dye-laser"),
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
each_language = pytest.mark.parametrize("code", ["en", "es"])
each_set = pytest.mark.parametrize("chosen", CHOSEN, ids="-".join)


def numbers(*texts: str) -> list[float]:
    return [float(each.replace(",", "")) for text in texts for each in NUMBER.findall(text)]


@pytest.fixture(scope="module")
def record(tables):
    """The record's own rows, and what is compared of it in a language."""
    known = {
        code: (catalogue_of(some), evidence_of(some))
        for code, some in (("en", tables.rows), ("es", in_spanish(tables.rows)))
    }

    def of(chosen, code):
        return compare(*known[code], chosen, untreated=True, version="v")

    return tables.rows, known, of


def ends(row, figure: str) -> list[float]:
    """What is said of a range of the treatment's row: a nought in words, both ends once."""
    cells = [float(row[f"{figure}_{end}"]) for end in ("low", "high") if row[f"{figure}_{end}"]]
    return [each for each in dict.fromkeys(cells) if each]


def treatments(found, chosen) -> list:
    by_id = {row["id"]: row for row in found["treatments"]}
    return [by_id[each] for each in chosen]


@each_language
@each_set
def test_days_and_visits_for_the_patient_are_cells_of_the_treatment_s_row(record, chosen, code):
    found, _, of = record
    shown = {each.id: each.cells for each in for_patient(of(chosen, code), language(code))}
    for place, row in enumerate(treatments(found, chosen)):
        away, visits = (shown[each][place].told[0] for each in ("away", "visits"))
        assert numbers(away.figure) == ends(row, "downtime_days")
        assert numbers(*away.notes) == ends(row, "visible_days")
        assert numbers(visits.figure) == numbers(visits.short) == ends(row, "sessions")
        assert numbers(*visits.notes) == ends(row, "interval_weeks")


@each_language
@each_set
def test_days_visits_and_prices_of_the_note_are_cells_of_the_treatment_s_row(record, chosen, code):
    found, _, of = record
    text = note(of(chosen, code), Choice(chosen=chosen), DAY, language(code))
    for name, row in zip(names(of(chosen, code)), treatments(found, chosen), strict=True):
        said = [each.partition(": ")[2] for each in lines_of(text, name)[:5]]
        away, shows, visits, _, price = said
        assert without_noughts(away.partition(" (")[0]) == ends(row, "downtime_days")
        assert without_noughts(shows.partition(" (")[0]) == ends(row, "visible_days")
        assert numbers(visits.partition(" (")[0]) == ends(row, "sessions")
        whole = {a * b for a in ends(row, "sessions") for b in ends(row, "price_usd")}
        assert set(numbers(price.partition(" (")[0])) <= whole


def without_noughts(text: str) -> list[float]:
    return [each for each in numbers(text) if each]


def names(comparison) -> list[str]:
    return [each.treatment.name for each in comparison.treated]


def lines_of(text: str, name: str) -> list[str]:
    """The lines under the name of one treatment."""
    lines = text.split("\n")
    start = lines.index(name) + 1
    end = next(i for i, each in enumerate(lines[start:], start) if not each.startswith("- "))
    return lines[start:end]


@each_language
@each_set
def test_no_figure_of_people_is_anything_but_the_record_s(record, chosen, code):
    found, _, of = record
    comparison, words = of(chosen, code), language(code)
    shown = for_patient(comparison, words)
    text = note(comparison, Choice(chosen=chosen), DAY, words)
    handed = handout_given(comparison, Asked(Choice(chosen=chosen), LETTER, DAY, ""), words)
    for place, option in enumerate(comparison.treated):
        known = {round(each, 1) for each in behind(found, option.id)}
        said = {
            "patient": [each for row in shown for each in strings(row.cells[place])],
            "note": lines_of(text, option.treatment.name)[5:],
            "handout": [
                each
                for row in handed["rows"]
                for name, part in row["cells"][place].items()
                if not name.endswith("alt") and name not in ("marks", "people")
                for each in strings(part)
            ],
        }
        for surface, texts in said.items():
            strange = [each for each in texts if {round(n, 1) for n in numbers(each)} - known]
            assert (surface, strange) == (surface, [])


def strings(part) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for each in part.values():
            yield from strings(each)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from strings(each)
    elif hasattr(part, "__dataclass_fields__"):
        for each in part.__dataclass_fields__:
            yield from strings(getattr(part, each))


def behind(found, treatment_id: str) -> Iterator[float]:
    """Every number that the rows of one treatment hold, and what follows from one row alone."""
    mine = {
        name: [row for row in found[name] if row.get("treatment_id") == treatment_id]
        for name in ("facts", "outcomes", "reported_harms", "recovery", "clearances")
    }
    (treatment,) = (row for row in found["treatments"] if row["id"] == treatment_id)
    every = [treatment, *(row for some in mine.values() for row in some)]
    for row in every:
        yield from numbers(*row.values())
    yield 100  # people of a hundred
    yield from range(max(len(mine["outcomes"]), len(mine["facts"])) + 1)  # how many studies
    named = {row["source_id"]: row for row in found["sources"]}
    for row in (*mine["outcomes"], *mine["reported_harms"], *mine["facts"]):
        yield from numbers(*(named[row["source_id"]][each] for each in ("year", "pmid")))
    for row in mine["outcomes"]:
        yield from follows(row)
    yield from of_course(treatment)


def follows(row) -> Iterator[float]:
    """A share as whole people of a hundred, what would fit too, and weeks for less than a month."""
    for each in (row["low"], row["high"]):
        if each:
            yield math.floor(float(each) + 0.5)
            yield round(float(each), 1)
    counts = (("events", "people"), ("counted_events", "counted"))
    for some, of_all in counts:
        if row[some] and row[of_all]:
            fits = interval(int(row[some]), int(row[of_all]))
            yield from (math.floor(end + 0.5) for end in fits.ends)
    if row["follow_up_months"]:
        months = float(row["follow_up_months"])
        yield from (round(months * 52 / 12), round(months * 30), round(months * 4))


def of_course(treatment) -> Iterable[float]:
    """What a whole course costs and takes: so many visits, so far apart."""
    visits, weeks = ends(treatment, "sessions"), ends(treatment, "interval_weeks")
    months = ends(treatment, "results_months")
    yield from (a * b for a in visits for b in ends(treatment, "price_usd"))
    for count in visits:
        for apart in weeks:
            for later in (0, *months):
                yield math.floor((count - 1) * apart * 7 / (365.25 / 12) + later + 0.5)


@each_language
@pytest.mark.parametrize("treatment_id", sorted({each for some in CHOSEN for each in some}))
def test_each_figure_of_the_calendar_is_reckoned_from_the_treatment_s_row(
    record, treatment_id, code
):
    found, known, _ = record
    row, words = treatments(found, [treatment_id])[0], language(code)
    made = plan(Wanted(treatment_id, first=DAY), *known[code], DAY)
    told = {each.label: each.text for each in figures(made, words)}
    visits, away, shows, _, cost, _ = told.values()
    count = int(numbers(visits)[0])
    assert count in range(int(min(ends(row, "sessions"))), int(max(ends(row, "sessions"))) + 1)
    assert without_noughts(away) == [count * each for each in ends(row, "downtime_days")]
    assert without_noughts(shows) == [count * each for each in ends(row, "visible_days")]
    assert numbers(cost) == [count * each for each in ends(row, "price_usd")]
    longest = float(row["downtime_days_high"] or 0)
    apart = {float(each) for each in ends(row, "interval_weeks")}
    said = rows(made, words)
    days = [datetime.date.fromisoformat(each.day) for each in said]
    for one, other in pairwise(days):
        assert min(apart) <= (other - one).days / 7 <= max(apart)
    for each, day in zip(said, days, strict=True):
        until = day + datetime.timedelta(days=longest)
        if longest:
            assert str(until.day) in each.away
        assert numbers(each.cost) == [each.number * price for price in ends(row, "price_usd")]

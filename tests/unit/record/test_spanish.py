"""The record in Spanish: same figures, no text that the English no longer says, and who signed."""

from __future__ import annotations

import csv
import datetime
import io
import re

import pytest

from resurface.catalogue.catalogue import catalogue
from resurface.choosing.held import names
from resurface.evidence.evidence import evidence
from resurface.evidence.studies import other_harms
from resurface.language.language import language
from resurface.record.folder import TABLES
from resurface.record.spanish import (
    COLUMNS,
    findable,
    in_spanish,
    is_reviewed,
    not_reviewed,
    signed,
    texts,
)
from resurface.record.spanish_table import not_translated, written
from resurface.record.store import Data, Store
from resurface.text import labels
from resurface.text.counts import without_amount

DAY = datetime.date(2026, 11, 26)
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_MARKUP = re.compile(r"[<>`|]|https?:")


@pytest.fixture(scope="module")
def rows(tables):
    return tables.rows


def spanish_rows(rows, **changes):
    """The rows with the first text in Spanish changed."""
    first, *others = rows["spanish"]
    return {**rows, "spanish": ({**first, **changes}, *others)}


def reread(text):
    return tuple(csv.DictReader(io.StringIO(text, newline="")))


def test_every_column_that_is_said_in_spanish_is_one_of_words():
    kinds = {(table.name, each.name): each.kind.id for table in TABLES for each in table.columns}
    said = {(table, each) for table, columns in COLUMNS.items() for each in columns}
    assert {kinds[each] for each in said} == {"text"}


def test_every_text_of_the_record_has_its_spanish(rows):
    assert not_translated(rows) == ()


def test_no_spanish_belongs_to_a_text_that_is_gone(rows):
    known = set(texts(rows))
    gone = [
        row for row in rows["spanish"] if (row["table"], row["column"], row["english"]) not in known
    ]
    assert gone == []


def test_the_figures_are_the_same(rows):
    def figures(text):
        return sorted(_FIGURES.findall(text))

    apart = [row for row in rows["spanish"] if figures(row["english"]) != figures(row["spanish"])]
    assert apart == []


def test_no_spanish_has_markup(rows):
    assert [row for row in rows["spanish"] if _MARKUP.search(row["spanish"])] == []


def test_lists_have_as_many_parts(rows):
    listed = [row for row in rows["spanish"] if row["column"] == "other_names"]
    assert [row for row in listed if row["english"].count(";") != row["spanish"].count(";")] == []


def test_one_text_has_one_spanish_and_one_short_name(rows):
    """What is short enough in one language need not be in another."""
    said = {}
    for row in rows["spanish"]:
        text = row["english"], row["column"] == "short_name"
        said.setdefault(text, set()).add(row["spanish"])
    assert {text: found for text, found in said.items() if len(found) > 1} == {}


def test_what_is_no_text_of_the_table_stays_as_it_is(rows):
    spoken = in_spanish(rows)
    for name, table in rows.items():
        kept = [each for each in table[0] if each not in COLUMNS.get(name, ())] if table else []
        for row, said in zip(table, spoken[name], strict=True):
            assert {each: row[each] for each in kept} == {each: said[each] for each in kept}


def test_what_outcomes_are_known_by_is_the_same_in_both_languages(rows):
    """The app asks for some by name: low mood, dark marks, what begins with "how common"."""
    spoken = in_spanish(rows)
    for table, column in (("outcomes", "outcome"), ("reported_harms", "harm")):
        names = [[row[column] for row in each[table]] for each in (rows, spoken)]
        assert names[0] == names[1]


def test_every_name_of_an_outcome_is_said_in_spanish(rows):
    es = language("es")
    names = {row["outcome"] for row in rows["outcomes"]}
    names |= {row["harm"] for row in rows["reported_harms"]}
    assert [name for name in names if labels.bare_outcome(name, es) == name] == []


def test_a_harm_stands_in_the_same_place_in_both_languages(rows):
    ours, theirs = evidence(rows), evidence(in_spanish(rows))
    for id_ in ours.outcomes:
        shown = [
            [each.outcome for each in other_harms(of.outcomes_of(id_))] for of in (ours, theirs)
        ]
        assert shown[0] == shown[1]
        told = [[each.id for each in of.reported_harms_of(id_)] for of in (ours, theirs)]
        assert told[0] == told[1]


def test_every_range_is_the_same_in_both_languages(rows):
    ours, theirs = evidence(rows), evidence(in_spanish(rows))
    assert ours.ranges == theirs.ranges
    for one, other in zip(catalogue(rows).rows, catalogue(in_spanish(rows)).rows, strict=True):
        assert one.id == other.id


def test_a_text_without_spanish_is_shown_in_english(rows):
    first = rows["spanish"][0]
    spoken = in_spanish(spanish_rows(rows, spanish=""))
    assert first["english"] in [row[first["column"]] for row in spoken[first["table"]]]


def test_changed_english_is_not_said_in_old_words(rows):
    name = rows["treatments"][0]["name"]
    changed = {**rows["treatments"][0], "name": f"{name}, gentle"}
    spoken = in_spanish({**rows, "treatments": (changed, *rows["treatments"][1:])})
    assert spoken["treatments"][0]["name"] == f"{name}, gentle"


def test_a_signature_holds_for_both_texts_as_they_were_read(rows):
    signed_rows = {**rows, "spanish": reread(written(rows, "A. Clinician", DAY))}
    assert not_reviewed(signed_rows) == 0
    first = signed_rows["spanish"][0]
    assert is_reviewed(first)
    assert not is_reviewed({**first, "spanish": f"{first['spanish']} más"})
    assert not is_reviewed({**first, "english": f"{first['english']} more"})
    assert not is_reviewed({**first, "reviewed_by": ""})


def test_changed_english_counts_as_not_reviewed(rows):
    signed_rows = {**rows, "spanish": reread(written(rows, "A. Clinician", DAY))}
    changed = {**rows["treatments"][0], "summary": "Another text."}
    after = {**signed_rows, "treatments": (changed, *rows["treatments"][1:])}
    assert not_reviewed(after) == 1
    once_more = {**after, "spanish": reread(written(after, "", DAY))}
    assert not_reviewed(once_more) == 1


def test_a_signature_is_taken_off_when_a_text_has_changed(rows):
    signed_rows = {**rows, "spanish": reread(written(rows, "A. Clinician", DAY))}
    first, *others = signed_rows["spanish"]
    edited = {**signed_rows, "spanish": ({**first, "spanish": "Otra cosa"}, *others)}
    again = reread(written(edited, "", DAY))[0]
    assert (again["spanish"], again["reviewed_by"], again["reviewed_texts"]) == (
        "Otra cosa",
        "",
        "",
    )


def test_nobody_has_signed_yet(rows):
    assert not_reviewed(rows) == len(tuple(texts(rows)))


def test_the_table_is_written_as_it_is(rows):
    from resurface.record.folder import SHIPPED

    assert written(rows, "", DAY) == (SHIPPED / "spanish.csv").read_text(encoding="utf-8")


def test_a_signature_changes_with_either_text():
    assert len({signed("a", "b"), signed("a", "c"), signed("c", "b")}) == 3


@pytest.mark.parametrize("sought", ["microagujas", "microneedling", "Microagujas (microneedling)"])
@pytest.mark.parametrize("spoken", [findable, in_spanish])
def test_a_treatment_is_found_by_its_name_in_either_language(rows, sought, spoken):
    made = catalogue(spoken(rows))
    answers = names(made.treatments, evidence(rows))(sought)
    found = [each.id for each, fits in zip(made.treatments, answers, strict=True) if fits == 0]
    other = [each.id for each, fits in zip(made.treatments, answers, strict=True) if fits != 0]
    assert "microneedling" in (found if len(found) < len(other) else other)


def test_a_threshold_is_cut_in_both_languages(rows):
    es, en = language("es"), language("en")
    english = "good result (amount not stated)"
    said = next(row["spanish"] for row in rows["spanish"] if row["english"] == english)
    assert without_amount(english, en) == "good result"
    assert without_amount(said, es) == "resultado bueno"
    assert without_amount(english, es) == "good result"


def test_every_threshold_without_an_amount_can_be_cut(rows):
    es, en = language("es"), language("en")
    both = [
        (row["english"] != without_amount(row["english"], en))
        == (row["spanish"] != without_amount(row["spanish"], es))
        for row in rows["spanish"]
        if row["column"] == "threshold"
    ]
    assert both
    assert all(both)


def test_the_same_data_is_served_in_spanish(tmp_path):
    store = Store(tmp_path)
    ours, theirs = store.current(), store.current("es")
    assert isinstance(ours, Data)
    assert isinstance(theirs, Data)
    assert (ours.language, theirs.language) == ("en", "es")
    assert ours.version == theirs.version
    assert theirs.catalogue.find("superficial-peel").name == "Exfoliación química suave"
    assert store.current("es") is theirs
    assert store.current("xx") is ours


def test_spanish_data_follows_what_is_wrong_with_the_files(tmp_path):
    store = Store(tmp_path)
    before = store.current("es")
    (tmp_path / "treatments.csv").write_text("nonsense", encoding="utf-8")
    after = store.current("es")
    assert after.problems
    assert after.catalogue is before.catalogue

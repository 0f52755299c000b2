"""What has changed in the record since a piece was made is found and told, and nothing else."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.catalogue.catalogue import catalogue as catalogue_of
from resurface.catalogue.treatments import NO_TREATMENT
from resurface.comparison.comparison import compare
from resurface.comparison.skin_said import skin_in_studies, skin_sources
from resurface.evidence.evidence import evidence as evidence_of
from resurface.materials.piece_templates import TEMPLATES
from resurface.pieces.change_words import change_told, value, what
from resurface.pieces.changed import all_changed, changed_since, compared_again, looked_at
from resurface.pieces.figures_of import figures_of
from resurface.pieces.piece_record import ShownFact
from resurface.pieces.remembering import found, remember
from resurface.pieces.shown_facts import AGE, HARM, KINDS, LEFT, SEEN, SKIN, TOLD, shown_facts

TODAY = datetime.date(2026, 11, 26)


@pytest.fixture
def edited(tables, data):
    """The data with some rows otherwise: `edited("facts", "id of a row", field="…")`.

    `None` in place of fields takes the row away.
    """

    def make(table, row_id, fields):
        rows = dict(tables.rows)
        key = next(iter(rows[table][0]))
        kept = [row for row in rows[table] if fields is not None or row[key] != row_id]
        rows[table] = tuple({**row, **fields} if row[key] == row_id else row for row in kept)
        return replace(
            data, catalogue=catalogue_of(rows), evidence=evidence_of(rows), version="version-2"
        )

    return make


def told(record, data, words):
    changes = changed_since(record, data)
    found = [change_told(each, record, data.catalogue, words) for each in changes]
    return [(each.treatment, each.what, each.old, each.new) for each in found]


def test_nothing_has_changed_where_the_data_is_the_same(record, data):
    assert changed_since(record, data) == ()
    assert changed_since(record, replace(data, version="version-2")) == ()


def test_a_record_that_was_read_back_has_not_changed_either(state, record, data):
    remember(record)
    assert changed_since(found(record.id), replace(data, version="version-2")) == ()


def test_a_range_is_told_with_its_old_and_its_new_value(record, edited, english):
    data = edited("treatments", "microneedling", {"downtime_days_high": "9"})
    assert told(record, data, english) == [
        ("Microneedling", "Back at work after", "0–3 days", "0–9 days")
    ]


def test_a_figure_that_is_no_longer_reported_is_told(record, edited, english):
    gone = {"downtime_days_low": "", "downtime_days_high": ""}
    data = edited("treatments", "microneedling", gone)
    assert told(record, data, english) == [
        ("Microneedling", "Back at work after", "0–3 days", "no longer in the record")
    ]


def test_a_count_is_told_with_its_old_and_its_new_value(record, data, edited, english):
    row = next(
        each
        for each in data.evidence.outcomes_of("microneedling")
        if each.events and each.unit == "percent" and each.outcome == "responders" and each.show
    )
    changed = edited("outcomes", row.id, {"events": "0", "low": "0", "high": "0"})
    assert told(record, changed, english) == [
        (
            "Microneedling",
            "people who improved",
            f"{row.events} of {row.people}",
            f"0 of {row.people}",
        )
    ]


def test_a_harm_that_grew_worse_is_told(record, edited, english):
    data = edited("reported_harms", "microneedling-infection", {"severity": "passing"})
    assert told(record, data, english) == [
        (
            "Microneedling",
            "harm that a source tells of",
            "infection, serious",
            "infection, passing",
        )
    ]


def test_other_days_after_a_visit_are_told_on_pieces_that_show_them(record, data):
    days = record.shown
    seen = next(each for each in days if each.kind == SEEN)
    other = replace(
        record,
        shown=tuple(
            replace(each, value=("Otherwise", "no")) if each is seen else each for each in days
        ),
    )
    (change,) = changed_since(other, replace(data, version="version-2"))
    assert (change.old.value[0], change.new.value) == ("Otherwise", seen.value)
    side = {each.kind for each in shown_facts(compared_again(record, data), "side-by-side")}
    day_by_day = {each.kind for each in shown_facts(compared_again(record, data), "day-by-day")}
    assert SEEN not in side
    assert SEEN in day_by_day


def test_a_new_safety_warning_is_told(record, edited, english):
    new = {"warning": "Do not use at home.", "warning_source_id": "fda-2025-rf-marcom"}
    data = edited("treatments", "microneedling", new)
    assert told(record, data, english) == [
        ("Microneedling", "safety warning", "not on the piece", "Do not use at home.")
    ]


def test_a_harm_that_left_the_record_is_told(record, edited, english):
    data = edited("reported_harms", "microneedling-infection", None)
    assert told(record, data, english) == [
        (
            "Microneedling",
            "harm that a source tells of",
            "infection, serious",
            "no longer in the record",
        )
    ]


def test_of_a_treatment_that_is_gone_only_that_is_told(record, data, edited, english):
    known, gone = data.catalogue, edited("treatments", "tca-cross", None)
    assert [line[1:] for line in told(record, gone, english)] == [
        ("treatment", known.find("tca-cross").full_name, "no longer in the record")
    ]


def test_a_fact_that_moves_no_range_and_another_treatment_change_nothing(record, edited):
    note = edited("facts", "microneedling-downtime-03", {"note": "otherwise"})
    other = edited("treatments", "dermaplaning", {"downtime_days_high": "9"})
    assert changed_since(record, note) == changed_since(record, other) == ()


def test_a_later_day_for_the_next_check_is_no_change_of_what_is_said(record, edited):
    data = edited("treatments", "microneedling", {"check_by": "2028-01-01"})
    assert changed_since(record, data) == ()


def test_a_piece_is_to_redo_when_its_own_day_has_passed_though_the_table_was_renewed(
    record, edited
):
    data = edited("treatments", "microneedling", {"check_by": "2028-01-01"})
    assert not looked_at(record, data, record.check_by).to_redo
    late = looked_at(record, data, record.check_by + datetime.timedelta(days=1))
    assert (late.late, late.changes, late.to_redo) == (True, (), True)


def test_the_list_has_the_pieces_to_redo_and_no_other(record, edited):
    data = edited("treatments", "tca-cross", {"downtime_days_high": "30"})
    untouched = replace(
        record,
        id="R-3333-3333",
        shown=tuple(each for each in record.shown if each.treatment == "microneedling"),
    )
    late = replace(untouched, id="R-4444-4444", check_by=TODAY - datetime.timedelta(days=1))
    listed = all_changed((untouched, late, record), lambda _: data, TODAY)
    assert [each.record.id for each in listed] == [record.id, late.id]


def test_each_piece_is_held_against_the_record_in_its_own_language(record, data):
    asked = []

    def spoken(code):
        asked.append(code)
        return data

    all_changed((record, replace(record, language="es")), spoken, TODAY)
    assert asked == ["en", "es"]


@pytest.mark.parametrize("kind", KINDS)
def test_everything_that_a_piece_says_has_a_name_and_is_told_in_words(record, data, english, kind):
    ids = tuple(each.id for each in data.catalogue.treatments)
    everything = compare(data.catalogue, data.evidence, ids, untreated=True, version="")
    facts = [each for each in shown_facts(everything) if each.kind == kind]
    assert facts
    for each in facts:
        assert what(each, english)
        assert value(each, english)
        assert "None" not in value(each, english)


def test_what_a_template_does_not_show_is_no_change_of_its_pieces(record, edited):
    price = edited("treatments", "microneedling", {"price_usd_high": "9999"})
    days = edited("treatments", "microneedling", {"downtime_days_high": "9"})
    compared = compared_again(record, price)
    assert changed_since(record, price)
    for template, days_change in (("side-by-side", 1), ("of-100-people", 1), ("choices", 0)):
        piece = replace(
            record,
            template=template,
            shown=tuple(each for each in record.shown if each.thing in things(compared, template)),
        )
        assert changed_since(piece, price) == ()
        assert len(changed_since(piece, days)) == days_change


@pytest.mark.parametrize("short", ["Acid in pits", ""])
def test_a_changed_short_name_is_told_of_pieces_whose_size_may_need_it(
    record, data, edited, english, short
):
    changed = edited("treatments", "tca-cross", {"short_name": short})
    side = replace(record, shown=shown_facts(compared_again(record, data), "side-by-side"))
    side = replace(side, template="side-by-side")
    new = short or "no longer in the record"
    assert told(side, changed, english) == [
        ("Spot acid for pits (TCA CROSS)", "short name", "TCA CROSS", new)
    ]
    assert changed_since(record, changed) == (), "a handout has names whole"


def test_a_first_short_name_changes_no_piece_that_was_made_with_the_whole_one(record, data, edited):
    without = edited("treatments", "tca-cross", {"short_name": ""})
    side = replace(record, template="side-by-side", data_version="version-3")
    side = replace(side, shown=shown_facts(compared_again(side, without), "side-by-side"))
    assert changed_since(side, data) == ()


def things(compared, template):
    return {each.thing for each in shown_facts(compared, template)}


def test_harms_and_warnings_stand_on_the_pieces_of_every_template(record, data):
    compared = compared_again(record, data)
    every = {each for each in things(compared, "handout") if each[1] in (HARM, TOLD, AGE, SKIN)}
    assert every
    for each in TEMPLATES:
        assert every <= things(compared, each.id)


def test_skin_types_are_those_of_studies_with_the_sources_that_say_so(record, data, english):
    """As they are printed: what a source merely names is on no piece."""
    listed = {
        each.treatment: each
        for each in figures_of(
            looked_at(record, data, TODAY), data.catalogue, data.evidence, english
        )
        if each.what == "skin types in studies"
    }
    compared = compared_again(record, data)
    assert set(listed) == {each.treatment.name for each in compared.treated}
    for option in compared.treated:
        line = listed[option.treatment.name]
        assert skin_in_studies(option, english).endswith(line.said.partition(", not for")[0])
        ids = {each.id for each in line.sources}
        assert ids == set(skin_sources(option))
        assert ids or line.said.startswith("not stated")


@pytest.mark.parametrize("template", [each.id for each in TEMPLATES])
def test_what_is_said_of_skin_left_alone_has_its_sources_on_every_piece(
    record, data, english, template
):
    shown = shown_facts(compared_again(record, data), template)
    made = looked_at(replace(record, template=template, shown=shown), data, TODAY)
    (line,) = (
        each
        for each in figures_of(made, data.catalogue, data.evidence, english)
        if each.what == "scars left alone"
    )
    assert line.said == data.catalogue.find(NO_TREATMENT).summary
    assert {each.id for each in line.sources} >= {"tan-2017-natural-history"}


def test_a_piece_made_before_words_on_skin_left_alone_were_kept_has_not_changed(record, data):
    before = replace(record, shown=tuple(each for each in record.shown if each.kind != LEFT))
    assert changed_since(before, replace(data, version="version-2")) == ()


def test_a_piece_made_before_says_nothing_of_skin_types_that_sources_name(record, data, english):
    kept = (each for each in record.shown if each.kind != SKIN)
    older = ShownFact("microneedling", "skin", "", (1, 6, ""))
    before = replace(record, shown=(*kept, older))
    changed = replace(data, version="version-2")
    assert changed_since(before, changed) == ()
    figures = figures_of(looked_at(before, changed, TODAY), data.catalogue, data.evidence, english)
    assert [each for each in figures if "skin types" in each.what] == []

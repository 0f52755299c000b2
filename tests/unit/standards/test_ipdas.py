"""The open IPDAS score: counted from what the app has, and failing where something is missing."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from resurface.comparison.questions import Cell
from resurface.standards import ipdas
from resurface.standards.items import GROUPS, MET, NOT_APPLICABLE, NOT_YET

TODAY = datetime.date(2026, 11, 24)
TESTS_ONLY = {*range(13, 17), *range(40, 45)}
NEEDS_PEOPLE = {*range(28, 34), 38, 39}
HOUSE_TREATMENT = "soft-and-smooth-rejuvenation"
BENEFITS, HARMS = {"improvement", "responders"}, {"dark marks", "harms"}


def judged(record, number):
    return ipdas.score(record)[number - 1]


def status(record, number):
    return judged(record, number).status


def without_questions(record, topics):
    """The same record, its table without the questions about some topics."""
    kept = tuple(line for line in record.lines if not topics & {cell.topic for cell in line.cells})
    return replace(record, lines=kept)


def with_treatments(record, english, **changes):
    """The same record, every treatment of it changed."""
    changed = tuple(replace(each, **changes) for each in record.catalogue.treatments)
    catalogue = replace(record.catalogue, treatments=changed)
    version = record.comparison.version
    return ipdas.record(catalogue, record.evidence, version, english, record.today)


def with_evidence(record, english, **parts):
    evidence = replace(record.evidence, **parts)
    return ipdas.record(record.catalogue, evidence, "1a2b", english, record.today)


def test_there_are_44_items_in_their_order_and_groups():
    assert [each.number for each in ipdas.ITEMS] == list(range(1, 45))
    groups = [each.group for each in ipdas.ITEMS]
    assert [groups.count(group) for group in GROUPS] == [6, 10, 28]


def test_35_items_apply_and_the_groups_add_up(shipped):
    found = ipdas.score(shipped)
    met, asked = ipdas.count(found)
    parts = [ipdas.count(found, group) for group in GROUPS]
    assert asked == 35
    assert [each[1] for each in parts] == [6, 6, 23]
    assert sum(each[0] for each in parts) == met
    assert met == 24


def test_items_for_tests_do_not_apply(shipped):
    found = {each.item.number for each in ipdas.score(shipped) if each.status == NOT_APPLICABLE}
    assert found == TESTS_ONLY


def test_what_needs_real_people_is_never_met(shipped):
    assert {status(shipped, number) for number in NEEDS_PEOPLE} == {NOT_YET}


def test_no_clinician_has_checked_it(shipped, english):
    assert status(shipped, 36) == NOT_YET
    assert "no clinician has checked" in english.render(judged(shipped, 36).item.where)


def test_an_item_that_is_worked_out_and_not_met_says_what_is_missing(shipped):
    for each in ipdas.score(shipped):
        if callable(each.item.judged_by):
            assert (each.status == MET) == (not each.missing)


WORKED_OUT = (1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 17, 18, 19, 20, 21, 25, 26, 27, 34, 35, 37)


@pytest.mark.parametrize("number", WORKED_OUT)
def test_the_shipped_data_meet_what_is_worked_out(number, shipped):
    assert judged(shipped, number).missing == ()


@pytest.mark.parametrize("topic", sorted(HARMS))
@pytest.mark.parametrize("number", [5, 7, 18])
def test_a_missing_harm_question_fails(topic, number, shipped):
    assert status(without_questions(shipped, {topic}), number) == NOT_YET


@pytest.mark.parametrize("topic", sorted(BENEFITS))
def test_a_missing_benefit_question_fails(topic, shipped):
    assert status(without_questions(shipped, {topic}), 4) == NOT_YET


def test_a_harm_left_unanswered_for_one_treatment_fails_and_names_it(shipped):
    name = shipped.rows[0].name
    emptied = tuple(
        replace(line, cells=(Cell((), line.cells[0].topic), *line.cells[1:]))
        if HARMS & {cell.topic for cell in line.cells}
        else line
        for line in shipped.lines
    )
    record = replace(shipped, lines=emptied)
    assert status(record, 5) == NOT_YET
    assert any(name in each for each in judged(record, 7).missing)


def test_benefits_of_which_no_harm_is_known_fail(shipped, english):
    evidence = shipped.evidence
    facts = {
        key: group
        for key, group in evidence.facts.items()
        if key[0] != "microneedling" or key[1] not in ("pih_rate", "adverse_rate", "caution")
    }
    kind = tuple(each for each in evidence.outcomes_of("microneedling") if "impr" in each.outcome)
    outcomes = {**evidence.outcomes, "microneedling": kind}
    record = with_evidence(shipped, english, facts=facts, outcomes=outcomes)
    name = shipped.catalogue.find("microneedling").name
    assert judged(record, 5).missing == (name,)


def test_without_no_treatment_the_options_and_doing_nothing_fail(shipped, english):
    catalogue = replace(shipped.catalogue, untreated=None)
    record = ipdas.record(catalogue, shipped.evidence, "1a2b", english, TODAY)
    assert judged(record, 3).missing == ("no treatment",)
    assert status(record, 17) == NOT_YET


def test_without_a_depth_or_what_is_left_out_the_options_fail(shipped, english):
    manual = with_treatments(shipped, english, depth="manual")
    assert judged(manual, 3).missing == ("Chemical", "Device", "Fractional laser")
    assert status(with_evidence(shipped, english, omitted=()), 3) == NOT_YET


def test_no_treatment_without_measured_outcomes_fails(shipped, english):
    outcomes = {**shipped.evidence.outcomes, "no-treatment": ()}
    assert status(with_evidence(shipped, english, outcomes=outcomes), 17) == NOT_YET


def with_concern(record, english, concern_id, **changes):
    """The same record, one scar or mark of it changed."""
    concerns = tuple(
        replace(each, **changes) if each.id == concern_id else each
        for each in record.evidence.concerns
    )
    return with_evidence(record, english, concerns=concerns)


def test_what_an_acne_scar_is_fails_where_it_is_not_said(shipped, english):
    silent = with_concern(shipped, english, "texture", what_it_is="")
    assert judged(silent, 1).missing == ("what an acne scar is",)


def test_a_scar_of_the_filters_of_which_nothing_is_said_fails_and_is_named(shipped, english):
    silent = with_concern(shipped, english, "icepick", what_it_is="")
    assert judged(silent, 1).missing == ("Icepick scars",)
    assert "Redness" in judged(with_evidence(shipped, english, concerns=()), 1).missing


SEARCH = "where, when and with which words sources were looked for"


def test_how_sources_were_found_is_on_record(shipped):
    assert judged(shipped, 34).status == MET


def test_evidence_without_a_search_on_record_is_missed(shipped, english):
    assert judged(with_evidence(shipped, english, searches=()), 34).missing == (SEARCH,)


def test_an_outcome_left_out_without_a_reason_is_missed(shipped, english):
    outcomes = shipped.evidence.outcomes
    silent = tuple(replace(row, why_not="") for row in outcomes["microneedling"])
    record = with_evidence(shipped, english, outcomes={**outcomes, "microneedling": silent})
    assert judged(record, 34).missing == ("why some results are not drawn",)


def test_a_fact_that_feeds_no_range_without_a_reason_is_missed(shipped, english):
    facts = shipped.evidence.facts
    key = ("pro-fractional", "downtime")
    silent = tuple(replace(fact, use_why="") for fact in facts[key])
    record = with_evidence(shipped, english, facts={**facts, key: silent})
    assert judged(record, 34).missing == ("why some facts feed no range",)


def test_a_source_without_a_link_fails(shipped, english):
    unlinked = {name: replace(each, url="") for name, each in shipped.evidence.sources.items()}
    assert status(with_evidence(shipped, english, sources=unlinked), 8) == NOT_YET


def test_a_clinic_s_own_price_needs_no_source(shipped, english):
    own = replace(shipped.catalogue.treatments[0].ranges["price"], low=1, high=2)
    ranges = {**shipped.catalogue.treatments[0].ranges, "price": own}
    assert status(with_treatments(shipped, english, ranges=ranges), 8) == MET


def test_without_a_data_version_or_a_check_the_date_fails(shipped, english):
    unversioned = replace(shipped, comparison=replace(shipped.comparison, version=""))
    assert judged(unversioned, 9).missing == ("a data version",)
    assert status(with_treatments(shipped, english, checked_on=None), 9) == NOT_YET


@pytest.mark.parametrize(
    ("check_by", "expected"),
    [(TODAY, MET), (TODAY - datetime.timedelta(1), NOT_YET), (None, NOT_YET)],
)
def test_a_row_past_its_date_or_without_one_fails(check_by, expected, shipped, english):
    assert status(with_treatments(shipped, english, check_by=check_by), 10) == expected


@pytest.mark.parametrize(("number", "field"), [(9, "checked_on"), (10, "check_by")])
def test_home_care_without_its_dates_fails_and_is_named(number, field, shipped, english):
    cream, *others = shipped.catalogue.products
    products = (replace(cream, **{field: None}), *others)
    record = replace(shipped, catalogue=replace(shipped.catalogue, products=products))
    assert judged(record, number).missing == ("Retinoid cream or gel",)


def test_home_care_past_its_date_fails_and_is_named(shipped):
    yesterday = TODAY - datetime.timedelta(1)
    *others, nectar = shipped.catalogue.products
    products = (*others, replace(nectar, check_by=yesterday))
    record = replace(shipped, catalogue=replace(shipped.catalogue, products=products))
    assert judged(record, 10).missing == ("Peptide serum",)

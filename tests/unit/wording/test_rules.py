"""The table of rules: each flags its own example, and no suggestion is stopped or made up."""

from __future__ import annotations

from resurface.language.language import language
from resurface.wording.checked import SEVERITIES
from resurface.wording.held_numbers import numbers_in
from resurface.wording.rule_table import DATA as FOLDER
from resurface.wording.rule_table import LIFTS, LISTS, RULES, rows, rules, wording_sources
from resurface.wording.suggested import suggested
from tests.of_each import of_each

BOTH = [(code, rule) for code in ("en", "es") for rule in rules(code).every.values()]


def named(case):
    """The language and the id of a rule."""
    code, rule = case
    return f"{code} {rule.id}"


@of_each(("code", "rule"), BOTH, ids=named)
def test_a_rule_flags_its_own_example(checked, code, rule):
    assert any(rule.id in each.rules for each in checked(rule.example, code))


@of_each(("code", "rule"), BOTH, ids=named)
def test_a_suggestion_is_not_stopped_for_any_treatment(checked, data, code, rule):
    spoken = language(code)
    filled = data.catalogue.treatments if "{" in rule.suggestion else ()
    for named in ((), *((row.id,) for row in filled)):
        said = suggested(rule.suggestion, named, data, spoken).text
        assert [each.text for each in checked(said, code) if each.severity == "block"] == []


@of_each(("code", "rule"), BOTH, ids=named)
def test_a_suggestion_says_no_number_of_its_own(code, rule):
    assert numbers_in(rule.suggestion) == frozenset()


@of_each(("code", "rule"), BOTH, ids=named)
def test_a_rule_says_why_with_a_source(code, rule):
    known = {each.id for each in wording_sources()}
    assert rule.why
    assert rule.suggestion
    assert rule.source_ids
    assert set(rule.source_ids) <= known
    assert rule.severity in SEVERITIES
    assert rule.lifts <= set(LIFTS)


def test_every_rule_and_list_has_its_spanish():
    for row in rows(FOLDER / RULES):
        assert all(row[f"{each}_es"] for each in ("example", "why", "suggestion")), row
        assert bool(row["words"]) == bool(row["words_es"]), row
    for row in rows(FOLDER / LISTS):
        assert row["words"], row

"""What a patient reads: five rows, and each figure that of the comparison."""

from __future__ import annotations

import itertools

import pytest

from resurface.catalogue.figures import INTERVAL, SESSIONS
from resurface.comparison.comparison import compare
from resurface.comparison.for_patient import for_patient, too_many, without
from resurface.comparison.harms import harm_lines, reported
from resurface.comparison.people import FEWEST, out_of_hundred
from resurface.comparison.to_ask import to_ask
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS
from resurface.evidence.studies import HARMS
from resurface.standards.reading import ease
from resurface.text import counts
from tests.unit.making import a_comparison, a_report, a_source, a_treatment, an_outcome

PEEL_AND_NEEDLES = ("superficial-peel", "microneedling")


def of(catalogue, evidence, *chosen, untreated=True):
    return compare(catalogue, evidence, chosen, untreated=untreated, version="v1")


def rows(comparison, english, skin_type=None):
    return {each.id: each for each in for_patient(comparison, english, skin_type)}


@pytest.fixture(scope="module")
def every_pair(catalogue, evidence):
    ids = [each.id for each in catalogue.treatments]
    return [of(catalogue, evidence, *pair) for pair in itertools.combinations(ids, 2)]


def with_harms(*outcomes, english, told=()):
    """The row of harms of one treatment with these, beside one without any."""
    comparison = a_comparison(
        a_treatment("peel"),
        a_treatment("needles"),
        outcomes={"peel": outcomes},
        reported_harms={"peel": told},
        sources={"trial": a_source()},
    )
    return rows(comparison, english)["harms"].cells[0]


def test_five_rows_stand_in_this_order_serious_harms_before_dark_marks(every_pair, english):
    for comparison in every_pair[::19]:
        assert list(rows(comparison, english)) == [
            "away",
            "visits",
            "better",
            "harms",
            "dark-marks",
        ]


def test_visits_are_said_in_the_words_of_every_other_surface(every_pair, english):
    for comparison in every_pair[::7]:
        cells = rows(comparison, english)["visits"].cells
        for option, cell in zip(comparison.treated, cells, strict=False):
            assert cell.told[0].figure == option.said(SESSIONS, english).text
            apart = option.said(INTERVAL, english)
            said = (f"{apart.text} apart",) if apart.range.reported else ()
            assert cell.told[0].notes == said


def test_that_no_source_says_how_long_it_may_show_is_said(catalogue, evidence, english):
    cells = rows(of(catalogue, evidence, *PEEL_AND_NEEDLES), english)["away"].cells
    assert cells[0].told[0].notes == ("may still show until day 3–7",)
    assert cells[1].told[0].notes == ("may still show: not reported",)
    assert cells[2].told[0].notes == ()


@pytest.mark.parametrize(("row", "outcome"), [("better", RESPONDERS), ("dark-marks", DARK_MARKS)])
def test_a_picture_is_the_study_of_the_view_of_people_with_its_count_and_its_name(
    every_pair, english, row, outcome
):
    for comparison in every_pair:
        hundred = next(each for each in out_of_hundred(comparison) if each.outcome == outcome)
        for counted, cell in zip(hundred.cells, rows(comparison, english)[row].cells, strict=True):
            if counted.named is None:
                assert cell.people is None
                continue
            told, mark = cell.told[0], counted.named
            assert counts.for_whom((mark.row,), english) in told.notes
            drawn = (mark.row.people or 0) >= FEWEST and mark.fits is not None
            alone = "" if drawn else counts.would_fit(mark.fits, english)
            assert told.notes[0].endswith(alone or counts.people_behind(mark, english))
            assert (cell.people is not None) is drawn
            assert bool(cell.instead) is not drawn


def test_fewer_than_twenty_people_are_said_as_they_were_counted(english):
    few = an_outcome(20, id="r", outcome=RESPONDERS, people=10, events=2)
    comparison = a_comparison(
        a_treatment("peel"),
        a_treatment("needles"),
        outcomes={"peel": (few,)},
        sources={"trial": a_source()},
    )
    cell = rows(comparison, english)["better"].cells[0]
    assert (cell.told[0].figure, cell.people) == ("2 of 10", None)
    assert cell.instead == "2 of 10 people: too few for a picture"


def test_two_groups_of_one_trial_are_a_pair(catalogue, evidence, english):
    better = rows(of(catalogue, evidence, *PEEL_AND_NEEDLES), english)["better"]
    assert better.paired == (0, 1)
    assert [each.told[0].figure for each in better.cells[:2]] == ["33 of 100", "73 of 100"]


def test_what_other_studies_say_of_a_benefit_stands_behind_the_one_that_is_drawn(
    catalogue, evidence, english
):
    found = rows(of(catalogue, evidence, *PEEL_AND_NEEDLES), english)
    better = found["better"].cells[1].told[0]
    assert better.loud == ""
    assert better.notes[-1].endswith("others: 67 to 96 of 100")


def test_every_serious_harm_stands_in_the_type_of_the_benefit(every_pair, english):
    for comparison in every_pair:
        found = rows(comparison, english)["harms"].cells
        for option, cell in zip(comparison.options, found, strict=True):
            large = " ".join(f"{each.figure} {each.what}" for each in cell.told)
            for line in harm_lines(option, english):
                if line.severity == "serious" and not line.reported:
                    assert line.harm in large
            groups = [group for group in reported(option) if group[0].severity == "serious"]
            for harm in (harm for group in groups for harm in group):
                assert harm.harm in large


def test_a_harm_that_was_counted_stands_before_one_that_is_only_reported(english):
    scars = an_outcome(7, id="s", outcome="new scars", severity="serious", people=30, events=2)
    cell = with_harms(scars, english=english, told=(a_report("burns"), a_report("itch")))
    assert [(each.figure, each.what) for each in cell.told] == [
        ("7 of 100", "new scars"),
        ("burns and itch", ""),
    ]
    assert cell.told[1].notes == ("reported, nobody counted (A trial 2020)",)


def test_without_a_serious_harm_the_worst_one_is_large_and_the_others_are_named(english):
    cell = with_harms(
        an_outcome(10, id="c", outcome="crusting", severity="passing", people=30, events=3),
        an_outcome(10, id="l", outcome="light marks", severity="lasting", people=30, events=3),
        english=english,
    )
    assert [each.what for each in cell.told] == ["light marks"]
    assert cell.also == "Also: crusting: 3 of 30"
    assert cell.more == "1 other harm"


def test_where_no_source_reports_a_harm_that_is_said(english):
    assert with_harms(english=english).told[0].figure == "no source read reports one"


def test_what_counts_visits_stands_beside_and_never_in_a_picture(catalogue, evidence, english):
    peel = rows(of(catalogue, evidence, *PEEL_AND_NEEDLES), english)["dark-marks"].cells[0]
    assert (peel.people, peel.instead) == (None, "no count of people")
    assert peel.told[0].figure == "1.9 of 100 visits"


def test_the_word_for_the_evidence_stands_once_where_all_share_it(catalogue, evidence, english):
    better = rows(of(catalogue, evidence, *PEEL_AND_NEEDLES), english)["better"]
    assert better.certainty == "very low"
    assert [each.sure for each in better.cells] == ["", "", "low"]


def test_studies_with_the_skin_type_that_is_set_come_first(catalogue, evidence, english):
    comparison = of(catalogue, evidence, "rf-microneedling", "fractional-co2")
    hundred = {each.outcome: each for each in out_of_hundred(comparison, 4)}
    cells = rows(comparison, english, 4)["dark-marks"].cells
    for counted, cell in zip(hundred[DARK_MARKS].cells[:2], cells, strict=False):
        assert cell.told[0].notes[0].endswith(counts.people_behind(counted.named, english))
    assert HARMS in hundred


def test_more_than_three_are_too_many_and_one_can_be_left_out(catalogue, evidence):
    four = of(catalogue, evidence, *PEEL_AND_NEEDLES, "rf-microneedling", "fractional-co2")
    assert too_many(four)
    fewer = without(four, "superficial-peel")
    assert not too_many(fewer)
    assert [each.id for each in fewer.treated] == [
        "microneedling",
        "rf-microneedling",
        "fractional-co2",
    ]
    for pair in fewer.head_to_head:
        assert "superficial-peel" not in (pair.one.treatment_id, pair.other.treatment_id)
    assert len(fewer.head_to_head) < len(four.head_to_head)


def test_what_a_patient_reads_is_of_grade_six_at_most(every_pair, english):
    told = {
        text
        for comparison in every_pair
        for row in for_patient(comparison, english)
        for cell in row.cells
        for each in cell.told
        for text in (f"{each.what} {each.figure}.", f"{'; '.join(each.notes)}.")
    }
    names = {each.treatment.name for pair in every_pair for each in pair.options}
    asked = {each.asks for pair in every_pair for each in to_ask(pair, english)}
    for texts in (told, asked):
        found = ease(texts, names, english.code)
        assert found.easy_enough, found


def test_a_harm_that_others_found_more_often_stands_with_its_range(catalogue, evidence, english):
    comparison = of(catalogue, evidence, "microneedling", "pro-fractional")
    needling, erbium, *_ = rows(comparison, english)["dark-marks"].cells
    assert needling.told[0].figure == "0 to 17 of 100"
    assert needling.told[0].notes[0] == "6 studies; drawn: 0 of 60 people; 0 to 6 would fit too"
    assert erbium.told[0].figure == "3 of 100"

"""What a patient reads on the calendar is easy to read."""

from __future__ import annotations

from resurface.language.language import message
from resurface.planning.kept_in_words import kept_dates
from resurface.planning.plan import plan
from resurface.planning.sequences import sequences
from resurface.planning.telling import judged, missing
from resurface.planning.typed import typed
from resurface.planning.wanted import Wanted
from resurface.standards.reading import ease
from tests.unit.planning.conftest import TODAY, day

FREE = tuple(map(day, ("2026-12-07", "2027-03-13", "2028-02-29")))
ASIDE = (
    message("One course in dates. Nothing of it is stored."),
    message("Choose a treatment to put its visits into dates."),
    message("Type another day to move a visit. The ones after it keep their distance."),
    message("A visit can't come before the one before it. Nothing was changed."),
)


def test_every_sentence_of_the_calendar_is_of_grade_six_at_most(catalogue, evidence, english):
    told = [english.render(each) for each in ASIDE]
    told += [english.render(typed(each, TODAY)) for each in ("soon", "2020-01-01", "9999-12-31")]
    for treatment in catalogue.treatments:
        pairs = ["", *(each.id for each in sequences(treatment.id, catalogue, evidence))]
        for pair in pairs:
            wanted = Wanted(treatment.id, pair, free=FREE)
            made = plan(wanted, catalogue, evidence, TODAY)
            assert made is not None
            told += [judged(made, english), *missing(made, english)]
            for kept in kept_dates(made, TODAY, english):
                told += [kept.clear, kept.none_left, kept.after, f"{kept.title}."]
                told += [f"{each.by}: {each.start}." for each in kept.starts]
                told += [text for each in kept.warned for text in (f"{each.title}.", each.text)]
    names = {each.name for each in catalogue.treatments}
    found = ease(told, names, english.code)
    assert found.easy_enough, found

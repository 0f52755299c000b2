"""Approved sentences on what studies counted: who got better, harms, dark marks, pain, how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from resurface.catalogue.treatments import NO_TREATMENT
from resurface.comparison.comparison import Option
from resurface.comparison.harms import HarmLine, harm_lines, harms, line_in_words, reported
from resurface.comparison.how_sure import counted, how_sure
from resurface.comparison.in_short import APART
from resurface.comparison.outcome_rows import average_change
from resurface.comparison.sentences import studies_in_words
from resurface.comparison.shares import (
    compared,
    counted_otherwise,
    study_name,
    untreated_range,
)
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS, Outcome
from resurface.evidence.studies import (
    Studies,
    mean_changes,
    pain_scores,
    pain_shares,
    shares_of_people,
    undrawn,
)
from resurface.evidence.witness import Witness
from resurface.language.language import Language
from resurface.text import amounts, counts
from resurface.wording.approved_sentence import Made
from resurface.wording.held_numbers import Held


def got_better(of: Option, words: Language) -> Iterator[Made]:
    """All studies together as a reach, then each by itself; an average change where nobody counted.

    Nothing is merged: a reach says of how many studies it is.
    """
    found = shares_of_people(of.outcomes, RESPONDERS)
    if found is None:
        yield from _changed(of, words)
        return
    if found.count > 1:
        text = words.say("{treatment}: in {count} studies {share} people got better.")
        yield Made(
            _reach(text, found, of, words), found.rows, cited=_named(found.rows, of), result=True
        )
    for mark in found.marks:
        yield from _one_study(mark, of, words)


def untreated(of: Option, words: Language) -> Iterator[Made]:
    """How many got better without treatment, with a sham, or with a plain cream."""
    found = shares_of_people(of.evidence.outcomes_of(NO_TREATMENT), RESPONDERS)
    if found:
        text = words.say("For comparison, {untreated}.")
        said = text.format(untreated=untreated_range(found.marks, words))
        yield Made(said, found.rows, cited=_named(found.rows, of))


def dark_marks(of: Option, words: Language) -> Iterator[Made]:
    """How many got dark marks, in people where people were counted; else that they are reported."""
    found = shares_of_people(of.outcomes, DARK_MARKS)
    if found is None:
        yield from _marks_otherwise(of, words)
        return
    text = words.say("{treatment}: in {count} studies {share} people got dark marks.")
    if found.count == 1:
        text = words.say("{treatment}: in one study {share} people got dark marks.")
    yield Made(_reach(text, found, of, words), found.rows, cited=_named(found.rows, of))


def serious_harms(of: Option, words: Language) -> Iterator[Made]:
    """Every serious harm, counted or not."""
    lines = [each for each in harm_lines(of, words) if each.severity == SERIOUS]
    text = words.say("{treatment}, serious harms. {harms}")
    yield from _harms(text, lines, _harm_rows(of, serious=True), of, words)


def other_harms(of: Option, words: Language) -> Iterator[Made]:
    """What lasts and what passes, as far as it was counted."""
    lines = [
        each for each in harm_lines(of, words) if each.severity != SERIOUS and not each.reported
    ]
    rows = tuple(each for each in _harm_rows(of, serious=False) if isinstance(each, Outcome))
    text = words.say("{treatment}, other harms. {harms}")
    yield from _harms(text, lines, rows, of, words)


def told_harms(of: Option, words: Language) -> Iterator[Made]:
    """What sources report without a count."""
    lines = [each for each in harm_lines(of, words) if each.reported]
    rows = tuple(each for group in reported(of) for each in group)
    yield from _harms(words.say("{treatment}. {harms}"), lines, rows, of, words)


def pain(of: Option, words: Language) -> Iterator[Made]:
    """Scores of ten, and people who had pain: never on one scale."""
    if scored := pain_scores(of.outcomes):
        text = words.say("{treatment}: people rated the pain {score} ({studies}).")
        said = text.format(
            treatment=of.treatment.name,
            score=amounts.of_ten(scored.spread, words),
            studies=studies_in_words(scored, words),
        )
        yield Made(said, scored.rows, cited=_named(scored.rows, of))
    if asked := pain_shares(of.outcomes):
        text = words.say("{treatment}: {share} people had pain ({studies}).")
        said = text.format(
            treatment=of.treatment.name,
            share=amounts.of_hundred(asked.spread, words),
            studies=studies_in_words(asked, words),
        )
        yield Made(said, asked.rows, cited=_named(asked.rows, of))


def sure(of: Option, words: Language) -> Iterator[Made]:
    """How good the evidence is on who got better, with each review's own word."""
    found = counted(of, RESPONDERS)
    if found is None:
        return
    told = how_sure(of, RESPONDERS, words)
    text = words.say("{treatment}: how good the evidence is on who got better: {word}.")
    said = text.format(treatment=of.treatment.name, word=told.word)
    graded = tuple(fact for fact in of.facts("evidence") if fact.grade)
    cited = tuple(dict.fromkeys((*_named(found.rows, of), *(fact.source_id for fact in graded))))
    yield Made(" ".join((said, *told.reviews)), (*found.rows, *graded), cited=cited)


def _one_study(mark: Witness, of: Option, words: Language) -> Iterator[Made]:
    """One count of one study: its name, n of N, the amount, what would fit too, for whom."""
    count, say = counts.n_of_n(mark.row, words), words.say
    if not (count and mark.fits):
        return
    study = study_name(mark.row, of.evidence, words)
    said = [
        say("{treatment}: in one study ({study}) {count} people got better.").format(
            treatment=of.treatment.name, study=study, count=count
        )
    ]
    if mark.row.threshold:
        said.append(say("Counted as better: {amount}.").format(amount=mark.row.threshold))
    fits = counts.would_fit(mark.fits, words, behind_a_share=True)
    said.append(say("Of 100 people, {fits}.").format(fits=fits))
    said.append(_for_whom((mark.row,), words))
    said.append(
        say("Groups were made at random.")
        if mark.at_random
        else say("Groups were not made at random.")
    )
    yield Made(" ".join(said), (mark.row,), cited=(of.evidence.study(mark.row).id,), result=True)


def _changed(of: Option, words: Language) -> Iterator[Made]:
    found, change = mean_changes(of.outcomes), average_change(of, words)
    if found and change:
        text = words.say("{treatment}: {change} of the scars ({studies}).")
        said = text.format(
            treatment=of.treatment.name, change=change, studies=studies_in_words(found, words)
        )
        yield Made(said, found.rows, cited=_named(found.rows, of), result=True)


def _reach(text: str, found: Studies, of: Option, words: Language) -> str:
    """From the lowest to the highest study, how they compared, and for whom."""
    said = text.format(
        treatment=of.treatment.name,
        count=words.number(found.count),
        share=counts.of_hundred(*_ends(found), words),
    )
    how = compared(found, words)
    if len(found.marks) == 1:
        how = counts.people_behind(found.marks[0], words)
    about = words.say("How they were counted: {how}.").format(how=how.replace(APART, "; "))
    return " ".join((said, about, _for_whom(found.rows, words)))


def _for_whom(rows: tuple[Outcome, ...], words: Language) -> str:
    text = words.say("For whom and when: {whom}.")
    return text.format(whom=counts.for_whom(rows, words))


def _ends(found: Studies) -> tuple[float, float]:
    """Lowest and highest of all marks, in percent."""
    ends = [end for mark in found.marks for end in mark.figure.ends]
    return min(ends), max(ends)


def _marks_otherwise(of: Option, words: Language) -> Iterator[Made]:
    """Visits or spots that were counted instead; else that sources report dark marks."""
    instead = counted_otherwise(undrawn(of.outcomes, DARK_MARKS))
    if instead:
        text = words.say("{treatment}, dark marks: {share}.")
        said = "; ".join(counts.not_people(each, words) for each in instead)
        made = text.format(treatment=of.treatment.name, share=said)
        yield Made(made, instead, cited=_named(instead, of))
        return
    told = tuple(each for each in of.reported if each.harm == DARK_MARKS)
    if told:
        text = words.say("{treatment}: dark marks are reported. Nobody counted them.")
        yield Made(text.format(treatment=of.treatment.name), told)


def _harms(
    text: str, lines: Iterable[HarmLine], rows: tuple[Held, ...], of: Option, words: Language
) -> Iterator[Made]:
    """A sentence for each harm that was counted, and one for all that were not."""
    given = tuple(lines)
    said = [
        words.say("{told}.").format(told=line_in_words(each, words))
        for each in given
        if not each.reported
    ]
    told = [_told(each, words) for each in given if each.reported]
    if told:
        others = words.say("Sources report other harms. Nobody counted those.")
        all_ = words.say("Sources report these harms, and nobody counted them.")
        said.append(others if said else all_)
        said += (words.say("Reported: {harms}.").format(harms=each) for each in told)
    if said:
        yield Made(text.format(treatment=of.treatment.name, harms=" ".join(said)), rows)


def _told(line: HarmLine, words: Language) -> str:
    """Harms of one source that nobody counted."""
    return words.say("{harm} ({source})").format(harm=line.harm, source=line.source)


def _harm_rows(of: Option, *, serious: bool) -> tuple[Held, ...]:
    """The rows behind the lines of harms, those that were counted before those that are told."""
    found: list[Held] = []
    for each in harms(of):
        if (each.severity == SERIOUS) is serious:
            found += each.studies.rows if each.studies else each.otherwise
    for group in reported(of):
        found += (each for each in group if (each.severity == SERIOUS) is serious)
    return tuple(found)


def _named(rows: Iterable[Outcome], of: Option) -> tuple[str, ...]:
    """Ids of the pages that the studies of some rows are named by."""
    return tuple(dict.fromkeys(of.evidence.study(row).id for row in rows))

"""Trials that tried two of what is compared: how many there are, which is drawn, which are not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resurface.comparison.comparison import Comparison, Option, names_of
from resurface.comparison.people import out_of_hundred
from resurface.comparison.shares import study_name
from resurface.evidence.outcomes import Outcome
from resurface.language.language import Language


@dataclass(frozen=True, slots=True)
class Tried:
    """One trial of two treatments, in the order of choosing.

    `drawn`: its people are drawn who got better; `has_figures`: its figures stand side by side
    elsewhere, though its people are not drawn. `row`: one of its rows, which names it.
    """

    trial: str
    options: tuple[Option, Option]
    row: Outcome
    drawn: bool
    has_figures: bool


def tried(comparison: Comparison) -> tuple[Tried, ...]:
    """Every trial of two of the treatments, each once: first the one whose people are drawn."""
    pair = out_of_hundred(comparison)[0].pair
    treated = {each.id for each in comparison.treated}
    side_by_side = {
        each.trial
        for each in comparison.head_to_head
        if {each.one.treatment_id, each.other.treatment_id} <= treated
    }
    found: dict[str, Tried] = {}
    for row, options in _rows(comparison):
        drawn = pair is not None and pair.trial == row.trial
        has_figures = row.trial in side_by_side
        found.setdefault(row.trial, Tried(row.trial, options, row, drawn, has_figures))
    return tuple(sorted(found.values(), key=lambda each: not each.drawn))


def _rows(comparison: Comparison) -> Iterator[tuple[Outcome, tuple[Option, Option]]]:
    """Every row that says that it was compared with another of the treatments."""
    for option in comparison.treated:
        for row in option.outcomes:
            both = [
                each for each in comparison.treated if each.id in (option.id, row.compared_with_id)
            ]
            if len(both) == 2:
                yield row, (both[0], both[1])


def tried_in_short(comparison: Comparison, words: Language) -> str:
    """How many trials tried two of these, and that one is drawn; empty where none is drawn."""
    found, say_n = tried(comparison), words.say_n
    if not found or not found[0].drawn:
        return ""
    if len(found) == 1:
        both = len(comparison.treated) == 2
        return (
            words.say("One study tried both") if both else words.say("One study tried two of these")
        )
    if len(comparison.treated) == 2:
        text = say_n(
            "{count} study tried both; one is drawn",
            "{count} studies tried both; one is drawn",
            len(found),
        )
    else:
        text = say_n(
            "{count} study tried two of these; one is drawn",
            "{count} studies tried two of these; one is drawn",
            len(found),
        )
    return text.format(count=words.number(len(found)))


def not_drawn_said(comparison: Comparison, words: Language) -> str:
    """The trials of two of these whose people are not drawn, by name; empty where there is none."""
    trials = tried(comparison)
    found = [each for each in trials if not each.drawn]
    if not found:
        return ""
    beside_drawn = len(found) < len(trials)
    text = (
        words.say("Not drawn: {studies}.")
        if beside_drawn
        else words.say("Tried side by side, not drawn: {studies}.")
    )
    return text.format(studies=_named(found, comparison, words, whose=len(comparison.treated) > 2))


def not_drawn_why(comparison: Comparison, words: Language) -> Iterator[str]:
    """The same a sentence a pair, and where there are no figures to show that too."""
    groups: dict[tuple[str, bool], list[Tried]] = {}
    for each in tried(comparison):
        if not each.drawn:
            groups.setdefault((names_of(each.options), each.has_figures), []).append(each)
    for (names, has_figures), found in groups.items():
        if has_figures:
            text = words.say_n(
                "{names}: one study tried both ({studies}); it is not drawn here.",
                "{names}: {count} studies tried both ({studies}); they are not drawn here.",
                len(found),
            )
        else:
            text = words.say_n(
                "{names}: one study tried both ({studies}), "
                "with no figures we can show side by side.",
                "{names}: {count} studies tried both ({studies}), "
                "with no figures we can show side by side.",
                len(found),
            )
        studies = _named(found, comparison, words)
        yield text.format(count=words.number(len(found)), names=names, studies=studies)


def tried_sources(comparison: Comparison, option: Option) -> Iterator[str]:
    """Ids of the sources of those that are not drawn and that tried one option."""
    for each in tried(comparison):
        if not each.drawn and option in each.options:
            yield comparison.evidence.study(each.row).id


def _named(
    found: list[Tried], comparison: Comparison, words: Language, *, whose: bool = False
) -> str:
    """Trials by the names of their studies, each with what it tried where that is to be told."""
    said = []
    for each in found:
        name = study_name(each.row, comparison.evidence, words)
        options = names_of(each.options)
        text = words.say("{study} ({names})").format(study=name, names=options)
        said.append(text if whose else name)
    return "; ".join(dict.fromkeys(said))

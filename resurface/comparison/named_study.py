"""One named study of a hundred people in words, and what the others found."""

from __future__ import annotations

from dataclasses import dataclass

from resurface.comparison.harms import line_in_words, lines_of, none_published, reported_lines
from resurface.comparison.people import REPORTED, Counted
from resurface.comparison.shares import controls, not_drawn, study_name
from resurface.evidence.outcomes import BENEFITS
from resurface.evidence.studies import HARMS
from resurface.evidence.witness import Witness
from resurface.language.language import Language, half_up
from resurface.text import counts, labels


@dataclass(frozen=True, slots=True)
class NamedStudy:
    """What stands beside, or instead of, a picture of a hundred people.

    `figure`: "10 of 30", "93 of 100", or why nothing is shown. `people`: how many of a hundred are
    drawn; None without a picture, and `instead` says why. `harm`: which harm; empty in other rows.
    `about`: per hundred and what would fit too, the amount, what untreated people got, for whom and
    when, which study, whether at random; a line each. `others`: the other studies of it; of a harm
    it is to be bold (`loud`), since the largest study can be the kindest. `beside`: what else was
    counted, published or reported.
    """

    figure: str
    people: int | None = None
    instead: str = ""
    harm: str = ""
    about: tuple[str, ...] = ()
    others: str = ""
    loud: bool = False
    beside: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """All but the figure, a line each."""
        return tuple(filter(None, (self.harm, *self.about, self.others, *self.beside)))


def named_study(cell: Counted, words: Language) -> NamedStudy:
    """The people of one option in words."""
    if cell.outcome == REPORTED:
        return _reported(cell, words)
    if cell.named is None:
        silence = words.say("no count of people") if cell.otherwise else words.say("no count")
        return NamedStudy(silence, instead=silence, beside=_beside(cell, words))
    mark = cell.named
    share = counts.of_hundred(mark.figure.ends[0], mark.figure.ends[-1], words)
    count = counts.n_of_n(mark.row, words)
    return NamedStudy(
        figure=count or share,
        people=half_up(mark.at) if cell.drawn else None,
        instead=_instead(cell, mark, words),
        harm=labels.bare_outcome(cell.harm, words) if cell.harm else "",
        about=_about(mark, share, cell, words),
        others=others_said(cell, mark, words),
        loud=cell.outcome not in BENEFITS,
        beside=_beside(cell, words),
    )


def _instead(cell: Counted, mark: Witness, words: Language) -> str:
    """Why there is no picture; empty where there is one."""
    if cell.drawn:
        return ""
    if mark.fits is None:
        return words.say("no count to show")
    text = words.say("{count} people: too few for a picture")
    return text.format(count=counts.n_of_n(mark.row, words))


def _about(mark: Witness, share: str, cell: Counted, words: Language) -> tuple[str, ...]:
    per_hundred = counts.people_behind(mark, words)
    if mark.fits:
        text = words.say("{share}; {fits}")
        fits = counts.would_fit(mark.fits, words, behind_a_share=True)
        per_hundred = text.format(share=share, fits=fits)
    name = study_name(mark.row, cell.option.evidence, words)
    design = (
        words.say("{study}, at random") if mark.at_random else words.say("{study}, not at random")
    )
    parts = (
        per_hundred,
        mark.row.threshold,
        *controls((mark.row,), words),
        counts.for_whom((mark.row,), words),
        design.format(study=name),
    )
    return tuple(filter(None, parts))


def others_said(cell: Counted, named: Witness, words: Language) -> str:
    """The other studies of the same outcome: of a harm the highest, of a benefit both ends."""
    if not cell.others:
        return ""
    ends = [end for mark in cell.others for end in mark.figure.ends]
    if cell.outcome in BENEFITS:
        share = counts.of_hundred(min(ends), max(ends), words)
    elif len(cell.others) == 1:
        share = counts.of_hundred(max(ends), max(ends), words)
    else:
        highest = counts.of_hundred(max(ends), max(ends), words)
        share = words.say("up to {share}").format(share=highest)
    count = len({mark.row.trial for mark in cell.others} - {named.row.trial})
    if not count:
        return words.say("counted otherwise in the same study: {share}").format(share=share)
    text = words.say_n("{count} other: {share}", "{count} others: {share}", count)
    return text.format(count=words.number(count), share=share)


def found_more(cell: Counted, drawn: Witness, words: Language) -> str:
    """A harm from its lowest to its highest count, where another study found more of it than the
    one that is drawn: "0 to 17 of 100".
    """
    ends = [end for mark in (drawn, *cell.others) for end in mark.figure.ends]
    if max(ends) == drawn.figure.ends[-1]:
        return ""
    return counts.of_hundred(min(ends), max(ends), words)


def drawn_of(cell: Counted, drawn: Witness, told: str, words: Language) -> str:
    """How many studies a range is of, and the one that the picture is of."""
    studies = len({mark.row.trial for mark in (drawn, *cell.others)})
    text = words.say_n("{count} study; drawn: {told}", "{count} studies; drawn: {told}", studies)
    return text.format(count=words.number(studies), told=told)


def _beside(cell: Counted, words: Language) -> tuple[str, ...]:
    """Other harms that people were counted for, what counts visits or scars, what is not drawn."""
    if cell.outcome == HARMS:
        more = lines_of(cell.option, words, but=cell.harm)
        beside = tuple(line_in_words(each, words) for each in more)
    else:
        beside = tuple(counts.not_people(each, words) for each in cell.otherwise)
    return tuple(filter(None, (*beside, not_drawn(cell.undrawn, words))))


def _reported(cell: Counted, words: Language) -> NamedStudy:
    lines = [
        words.say("{harm} ({source})").format(harm=each.harm, source=each.source)
        for each in reported_lines(cell.option, words)
    ]
    if not lines:
        silence = (
            words.say("none published")
            if none_published(cell.option)
            else words.say("nothing more in the sources read")
        )
        return NamedStudy(silence, instead=silence)
    return NamedStudy(lines[0], beside=tuple(lines[1:]))

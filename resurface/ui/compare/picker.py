"""The shortlist: how many treatments fit, which, and what loosening one filter would bring."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from resurface.catalogue.names import unlike
from resurface.charts import register
from resurface.choosing.choice import Choice
from resurface.choosing.criteria import HELPS, SKIN_TYPE, Criteria
from resurface.choosing.loosen import Loosening
from resurface.choosing.shortlist import Candidate, Group, Shortlist
from resurface.language.language import Language
from resurface.text.plain import plain
from resurface.ui.parts.fold import fold
from resurface.ui.shell import session

NAMES_ON_A_BUTTON = 2
DARK_MARKS = "pih"
"""The wish about post-inflammatory hyperpigmentation (PIH), by its concern's id."""
DARKER_SKIN = 4
"""From this Fitzpatrick type on, PIH after a treatment is named as a risk.

In skin of color, that is Fitzpatrick types IV to VI, PIH occurs more often and more severely, and
procedures can cause it: source `davis-callender-2010`.
"""
PAGE = 24
"""Treatments drawn at once, in all groups together; the search narrows a larger catalogue."""
FEWEST_OF_A_GROUP = 4
"""Treatments of a group that are drawn in any case, however long the groups before it are."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A group of the shortlist as a row of pills; `reasons`: each pill says why it stands there."""

    name: str
    label: str
    group: Group
    reasons: bool = False


def counts(found: Shortlist, choice: Choice, words: Language) -> None:
    """One line: how many fit, may fit, do not, and do not say."""
    say = words.say
    total = len(found.shown) + len(found.not_reported) + len(found.does_not_fit)
    if not choice.criteria.active():
        all_of_them = words.say_n("{total} treatment", "{total} treatments", total)
        st.markdown(all_of_them.format(total=total) + _next_step(choice, words))
        return
    parts = [
        say("**{count}** fit").format(count=len(found.fits)),
        say("**{count}** may fit").format(count=len(found.may_fit)),
        say("**{count}** do not fit").format(count=len(found.does_not_fit)),
        say("**{count}** not reported").format(count=len(found.not_reported)),
    ]
    of_them = words.say_n("Of {total} treatment: {parts}", "Of {total} treatments: {parts}", total)
    st.markdown(of_them.format(total=total, parts=" · ".join(parts)) + _next_step(choice, words))


def _next_step(choice: Choice, words: Language) -> str:
    """What to do next: choose, or jump to a part of the comparison."""
    say = words.say
    if not choice.comparable:
        return say(". Choose two to four to compare.")
    charts = ((each.id, words.render(each.short)) for each in register.headings())
    parts = (*charts, ("questions", say("questions")))
    links = " · ".join(f"[{plain(name)}](#{anchor})" for anchor, name in parts)
    return "  \n" + say("Go to: {links}").format(links=links)


def picker(found: Shortlist, choice: Choice, words: Language) -> None:
    """Each group as a row of pills, in the order fits, may fit, not reported; a page of all."""
    say = words.say
    fits = say("Fits") if choice.criteria.active() else say("Treatments")
    lost = found.does_not_fit.only(choice.chosen)
    room = PAGE
    for row in (
        Row("fits", fits, found.fits),
        Row("may", say("May fit: part of the range is inside your limits"), found.may_fit),
        Row(
            "silent",
            say("Not reported: no source says what you filter by"),
            found.not_reported,
            reasons=True,
        ),
        Row("lost", say("Chosen, but no longer fits"), lost, reasons=True),
    ):
        shown = _page(row.group, max(room, FEWEST_OF_A_GROUP), choice)
        room -= len(shown)
        _pills(row, shown, choice, words)


def does_not_fit(found: Shortlist, choice: Choice, words: Language) -> None:
    """The rest, folded away, each with the reason; it may be chosen all the same."""
    rest = found.does_not_fit.without(choice.chosen)
    if not rest:
        return
    row = Row("rest", words.say("Does not fit"), rest, reasons=True)
    label = words.say("What does not fit, and why")
    fold("rest", label, lambda: _pills(row, _page(rest, PAGE, choice), choice, words))


def loosening(
    offers: tuple[Loosening, ...], found: Shortlist, criteria: Criteria, words: Language
) -> None:
    """Which single filter to loosen, to what value, and what that would bring; or drop them all."""
    say = words.say
    if not criteria.active():
        return
    if not found.shown:
        names = words.listing([each.name(words) for each in criteria.active()])
        st.markdown(say("Nothing fits all of these filters: {names}.").format(names=plain(names)))
    if offers:
        st.caption(say("To see more, loosen one filter:"))
    with st.container(horizontal=True, gap="small"):
        for offer in offers:
            st.button(
                _offer(offer, words),
                key=f"loosen-{offer.criterion.id}-{offer.step}",
                on_click=session.ask,
                args=(offer.criterion, offer.criteria[offer.criterion]),
            )
        st.button(
            say("Take off all filters"),
            key="no-filters",
            type="tertiary",
            on_click=session.ask_nothing,
        )


def cautions(criteria: Criteria, words: Language) -> None:
    """What a filter on marks or skin does not say: a treatment may leave dark marks itself."""
    if DARK_MARKS in criteria[HELPS] or (criteria[SKIN_TYPE] or 0) >= DARKER_SKIN:
        st.info(
            words.say(
                "Some treatments can leave dark marks, above all on darker skin. Fitting a filter "
                "says nothing about that: with two chosen, compare “Dark marks afterward” under "
                "“Out of 100 people”."
            ),
            icon=":material/info:",
        )


def _pills(row: Row, shown: Group, choice: Choice, words: Language) -> None:
    """A group as pills, as far as it is shown."""
    if not row.group:
        return
    names = unlike({each.treatment.id: each.treatment.full_name for each in shown})
    pills = {
        each.treatment.id: _marked(each, names[each.treatment.id], row.reasons, words)
        for each in shown
    }
    chosen = [each for each in choice.chosen if each in pills]

    def take(picked: list[str]) -> None:
        now = session.choice().chosen
        changed = [each for each in pills if (each in picked) != (each in now)]
        if changed:
            session.toggle(*changed)

    st.pills(
        plain(row.label),
        list(pills),
        selection_mode="multi",
        format_func=pills.__getitem__,
        **session.bound(f"pick-{row.name}", chosen, take),
    )
    if len(shown) < len(row.group):
        st.caption(
            words.say("{shown} of {all} are shown. Search by name for the others.").format(
                shown=len(shown), all=words.number(len(row.group))
            )
        )


def _marked(candidate: Candidate, name: str, reasons: bool, words: Language) -> str:
    """A pill's words; a treatment that carries a regulator's warning shows it here too."""
    text = name
    if reasons:
        because = [each.reason(candidate.fit, words) for each in candidate.because]
        text = f"{name} · {words.listing(because)}"
    if not candidate.treatment.warning:
        return plain(text)
    return ":material/warning: " + plain(words.say("{name} · safety warning").format(name=text))


def _page(group: Group, count: int, choice: Choice) -> Group:
    """The first of a group, and every chosen treatment beyond them."""
    return group.first(count) + group.after(count).only(choice.chosen)


def _offer(offer: Loosening, words: Language) -> str:
    """ "Up to 5 days away: +2 (Subcision, TCA CROSS)"."""
    say, names = words.say, [each.name for each in offer.gains]
    listed = ", ".join(names[:NAMES_ON_A_BUTTON])
    if len(names) > NAMES_ON_A_BUTTON:
        listed = say("{names} and {count} more").format(
            names=listed, count=len(names) - NAMES_ON_A_BUTTON
        )
    change = offer.criterion.step(offer.step, words)
    return f"{plain(change)}: +{len(names)} ({plain(listed)})"

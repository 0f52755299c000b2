"""The parts of the page on one treatment in depth."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from resurface.catalogue.catalogue import Catalogue
from resurface.catalogue.figures import FIGURES
from resurface.catalogue.treatments import WITHOUT_VISITS, Treatment
from resurface.choosing.choice import Choice
from resurface.comparison.comparison import Comparison, Option
from resurface.comparison.sentences import sources_in_words, why_not_drawn
from resurface.evidence.concerns import widest
from resurface.evidence.evidence import Evidence
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text import amounts, labels
from resurface.text.plain import plain
from resurface.ui.parts import blocks, sources_dialog
from resurface.ui.shell import frame, session

NARROWEST_DAY = 190
NARROWEST_FIGURE = 170
NARROWEST_VISIT = 240


def chosen_treatment(catalogue: Catalogue, choice: Choice, words: Language) -> Treatment | None:
    """The box that chooses, and what it chose; None until something is chosen."""
    everything = [*catalogue.treatments]
    if catalogue.untreated:
        everything.append(catalogue.untreated)
    compared_first = sorted(everything, key=lambda each: each.id not in choice.chosen)
    names = {each.id: each.full_name for each in compared_first}
    st.title(words.say("One treatment in depth"), anchor=False)
    st.selectbox(
        words.say("Treatment"),
        list(names),
        format_func=names.__getitem__,
        placeholder=words.say("Choose a treatment"),
        **session.bound(
            "treatment",
            choice.treatment or None,
            lambda chosen: session.change(replace(session.choice(), treatment=chosen or "")),
        ),
    )
    return catalogue.find(choice.treatment)


def choose_one(words: Language) -> None:
    st.info(words.say("Choose a treatment above to read about it."), icon=":material/touch_app:")


def head(option: Option, choice: Choice, words: Language) -> None:
    """Name, warning, what it is, its figures, and what it can and cannot do."""
    say, treatment = words.say, option.treatment
    st.header(plain(treatment.full_name), anchor=False)
    st.caption(labels.depth(treatment.depth, words))
    if treatment.warning:
        sources_dialog.warning(option)
    st.markdown(plain(treatment.summary))
    if treatment.how_it_works:
        st.markdown(plain(treatment.how_it_works))
    sources_dialog.link_to_sources(option.id, "words", say("What carries these words"))
    if not option.is_untreated:
        _figures(option, words)
        _compare_button(option, choice, words)
    st.header(say("What it can and cannot do"), anchor="helps")


def _figures(option: Option, words: Language) -> None:
    st.caption(words.say("Tap a figure in bold for its sources."))
    grid = st.grid(len(FIGURES), min_column_width=NARROWEST_FIGURE, border=True, key="figures")
    for shown in option.figures:
        with grid.cell():
            said = amounts.in_words(shown.figure, shown.range, words)
            sources_dialog.opener(option.id, shown.figure.id, said)
            count = sources_in_words(shown, words)
            topic = labels.topic(shown.figure.id, words)
            st.caption(f"{topic} · {count}" if count else topic)


def _compare_button(option: Option, choice: Choice, words: Language) -> None:
    say = words.say
    inside = option.id in choice.chosen
    st.button(
        say("Take out of the comparison") if inside else say("Add to the comparison"),
        key="toggle-in-comparison",
        icon=":material/close:" if inside else ":material/add:",
        on_click=session.toggle,
        args=(option.id,),
    )


def silence(option: Option, evidence: Evidence, words: Language) -> None:
    """What scars and marks are, and which of them it is for; then what no source read says."""
    say = words.say
    st.markdown(blocks.what_they_are(widest(evidence.concerns)))
    helped = blocks.helps_in_short(option, evidence, words)
    st.markdown(helped or say("No source read says which scars or marks it helps."))
    if helped:
        sources_dialog.link_to_sources(option.id, "helps", say("Sources of what it helps"))
    asked = [
        field
        for field in UNITS_BY_FIELD
        if not (option.is_untreated and field in WITHOUT_VISITS)
        or evidence.facts_of(option.id, field)
    ]
    silent = [field for field in asked if not evidence.facts_of(option.id, field)]
    if silent:
        names = words.listing([labels.field(each, words).lower() for each in silent])
        text = say(
            "Not reported: {count} of {all} things that are asked of every treatment: {names}."
        )
        if option.is_untreated:
            text = say(
                "Not reported: {count} of {all} things that can be asked of no treatment: {names}."
            )
        st.info(
            plain(text.format(count=len(silent), all=len(asked), names=names)),
            icon=":material/help:",
        )


def visit(option: Option, words: Language) -> None:
    """Who performs it, how long it takes, numbing, age, and how long the result lasts."""
    if option.is_untreated:
        return
    say, treatment = words.say, option.treatment
    st.header(say("The visit"), anchor="visit")
    age = treatment.minimum_age
    rows = (
        ("performed_by", treatment.performed_by),
        ("visit", amounts.in_words(FIGURES[-1], treatment.range_of(FIGURES[-1]), words)),
        ("anaesthesia", treatment.numbing),
        ("age", "" if age is None else say("from {age} years").format(age=age)),
        ("lasts", treatment.lasts),
    )
    grid = st.grid(3, min_column_width=NARROWEST_VISIT, border=True, key="visit")
    for topic, text in rows:
        with grid.cell():
            st.caption(labels.topic(topic, words))
            sources_dialog.opener(
                option.id, topic, text or amounts.not_reported(words), place="visit"
            )


def day_by_day(option: Option, evidence: Evidence, words: Language) -> None:
    """The days after a visit as a strip: see, feel, can do, avoid."""
    days = evidence.recovery.get(option.id, ())
    if option.is_untreated:
        return
    say = words.say
    st.header(say("Day by day after a visit"), anchor="recovery")
    if not days:
        st.markdown(say("Not reported: no source read describes the days after it."))
        return
    st.caption(say("Mostly from practice pages and leaflets; late days lean on inference."))
    grid = st.grid(len(days), min_column_width=NARROWEST_DAY, border=True, key="days")
    for each in days:
        with grid.cell():
            st.markdown(blocks.recovery_days(each, words))
    sources_dialog.link_to_sources(option.id, "recovery", say("Sources of the days"))


def ask_first(option: Option, evidence: Evidence, words: Language) -> None:
    """Questions before a treatment, and what sources warn of."""
    say = words.say
    st.header(say("Cautions"), anchor="cautions")
    asked = evidence.cautions_of(option.id)
    if asked:
        label = words.say_n(
            "{count} question to ask first", "{count} questions to ask first", len(asked)
        ).format(count=len(asked))
        _folded("ask", label, blocks.blocks(option, "cautions", evidence, words))
    _facts("caution", option, evidence, words)


def aftercare(option: Option, catalogue: Catalogue, evidence: Evidence, words: Language) -> None:
    """What sources advise afterward, and home care."""
    say = words.say
    st.header(say("Aftercare and home care"), anchor="aftercare")
    if not option.is_untreated or evidence.facts_of(option.id, "aftercare"):
        _facts("aftercare", option, evidence, words)
    _folded(
        "products",
        say("Home care that the Encino practice names, and retinoids"),
        (blocks.product(each, evidence, words) for each in catalogue.products),
    )
    frame.overdue(words, catalogue.products)


def combined(option: Option, catalogue: Catalogue, evidence: Evidence, words: Language) -> None:
    """What it is combined with, in which order, with which gap."""
    pairs = [each for each in evidence.combinations if option.id in (each.first_id, each.then_id)]
    if not pairs:
        return
    st.header(words.say("Combined with"), anchor="combined")
    names = {
        each.id: each.name
        for each in (*catalogue.treatments, *catalogue.products, *evidence.omitted)
    }
    st.markdown(
        "\n".join(f"- {blocks.combination(each, names, evidence, words)}" for each in pairs)
    )


def studies(option: Option, evidence: Evidence, words: Language) -> None:
    """Every measured outcome by name, kind and unkind, drawn or not."""
    say = words.say
    st.header(say("What studies measured"), anchor="studies")
    drawn = [row for row in option.outcomes if not why_not_drawn(row, words)]
    others = [row for row in option.outcomes if why_not_drawn(row, words)]
    if not option.outcomes:
        st.markdown(say("No study that measured it was found."))
    for block in blocks.by_outcome(drawn, evidence, words):
        st.markdown(block)
    if others:
        label = say("Not drawn in the charts, with the reason ({count})").format(count=len(others))
        _folded("not-drawn", label, blocks.by_outcome(others, evidence, words))


def grades_and_clearances(option: Option, evidence: Evidence, words: Language) -> None:
    """What sources call the evidence, and what a regulator cleared, in its own scope."""
    say = words.say
    if evidence.facts_of(option.id, "evidence"):
        st.header(say("How sources grade the evidence"), anchor="grades")
        _facts("evidence", option, evidence, words)
    cleared = [each for each in evidence.clearances if each.treatment_id == option.id]
    if cleared:
        st.header(say("What a US regulator's record says"), anchor="clearances")
        st.caption(
            say(
                "A record speaks for one device and one use, never for a whole kind of "
                "treatment. Cleared is not approved."
            )
        )
        st.markdown("\n".join(f"- {blocks.clearance(each, evidence, words)}" for each in cleared))


def all_facts(option: Option, evidence: Evidence, words: Language) -> None:
    """Every fact by field, folded away."""
    st.header(words.say("All facts"), anchor="facts")
    for field in UNITS_BY_FIELD:
        facts = evidence.facts_of(option.id, field)
        if facts:
            label = f"{labels.field(field, words)} ({len(facts)})"
            _folded(f"field-{field}", label, [blocks.facts(facts, evidence, words)])


def draw_sources(option: Option, data: Data, words: Language) -> None:
    """The dialog of a figure that was tapped."""
    sources_dialog.draw(Comparison((option,), (), data.evidence, data.version), words)


def left_out(evidence: Evidence, words: Language) -> None:
    """Options for acne scars that are not compared, once, with the reason."""
    say = words.say
    st.header(say("Left out of the comparison"), anchor="left-out")
    _folded(
        "left-out",
        say("{count} other options for acne scars, and why they are left out").format(
            count=len(evidence.omitted)
        ),
        (blocks.omitted(each, evidence, words) for each in evidence.omitted),
    )


def _facts(field: str, option: Option, evidence: Evidence, words: Language) -> None:
    """The facts of one field, folded away; or that no source read speaks of it."""
    facts = evidence.facts_of(option.id, field)
    if not facts:
        st.markdown(words.say("Not reported: no source read speaks of it."))
        return
    label = words.say_n(
        "{count} statement, with its source", "{count} statements, each with its source", len(facts)
    )
    _folded(
        f"facts-{field}", label.format(count=len(facts)), [blocks.facts(facts, evidence, words)]
    )


def _folded(name: str, label: str, texts) -> None:  # noqa: ANN001 - an iterable of markdown
    """An expander whose texts are made only once it is open."""
    box = st.expander(label, on_change="rerun", key=session.key(name))
    with box:
        if box.open:
            for text in texts:
                st.markdown(text)

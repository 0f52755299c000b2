"""How the evidence was put together, told on its page: kept, read in part, paid for, and dated."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import streamlit as st

from resurface.catalogue.dates import late, today
from resurface.catalogue.figures import FIGURES
from resurface.evidence.evidence import Evidence
from resurface.evidence.ranges import FEW, feeding
from resurface.evidence.standing import is_shown
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.standards.reading import (
    EASE_IN_SPANISH,
    FOR_PATIENTS,
    LEAST_IN_SPANISH,
    MOST,
    MOST_FOR_PATIENTS,
    READ,
)
from resurface.text.plain import plain
from resurface.ui.shell import frame


def made(data: Data, words: Language) -> None:
    """How the evidence was put together, what was left out, who pays, and which dates hold."""
    say = words.say
    st.header(say("How it was put together"), anchor="made")
    st.markdown(
        say(
            "The list of treatments began with the pages of two practices: AE Skin in Encino, "
            "California, and Alluring Image in Delray Beach, Florida. Treatments that reviews of "
            "acne scars name were added. Sources of every kind were read, and worse results were "
            "looked for on purpose. Each fact is in our own words, with its source and the place "
            "in it."
        )
    )
    st.markdown(
        say(
            "A range is made by one written rule, and a source states each of its ends. With {few} "
            "facts or fewer it goes from the lowest to the highest. With more, it leaves out the "
            "lowest and the highest quarter. Where a source says “at least” and reaches the upper "
            "end, the range stays open. Results of studies are shown one by one and never merged. "
            "Where no source says, it says “not reported”."
        ).format(few=words.number(FEW))
    )
    st.subheader(say("What was kept, and what was left out"), anchor=False)
    st.markdown(kept(data.evidence, words))
    st.subheader(say("What was read only in part"), anchor=False)
    st.markdown(_in_part(data, words))
    st.subheader(say("How hard it is to read"), anchor=False)
    st.markdown(_reading(words))
    st.subheader(say("Who pays"), anchor=False)
    st.markdown(
        say(
            "A clinic that shows you this may sell some of these treatments, and so do the two "
            "practices that the list began with. What they say is marked as theirs. Who paid for "
            "each study was not collected."
        )
    )
    st.subheader(say("Dates"), anchor=False)
    st.markdown(_dates(data, words))
    frame.overdue(words, data.catalogue.products)


def kept(evidence: Evidence, words: Language) -> str:
    """How many figures feed a range and how many results are shown, counted from the rows."""
    ruled = {figure.id for figure in FIGURES}
    groups = [group for (_, field), group in evidence.facts.items() if field in ruled]
    stated = sum(fact.range.reported for group in groups for fact in group)
    results = [row for group in evidence.outcomes.values() for row in group]
    text = words.say(
        "{fed} of {facts} figures on days, visits, weeks, months, prices and minutes feed a range. "
        "The rest set a limit, repeat a source or measure something else. {shown} of {results} "
        "measured results stand in a chart or in the table of questions. Each that does not, such "
        "as a result of two treatments at once, has its reason in the lists above."
    )
    return plain(
        text.format(
            fed=words.number(sum(len(feeding(group)) for group in groups)),
            facts=words.number(stated),
            shown=words.number(sum(map(is_shown, results))),
            results=words.number(len(results)),
        )
    )


def _reading(words: Language) -> str:
    """The measured grades, of which texts, and the formula."""
    graded = words.say("{texts}: {grade}")
    grades = [
        graded.format(texts=words.render(each.texts), grade=words.number(each.grade))
        for each in READ
    ]
    text = words.say(
        "Measured school grade of whole sentences, as shipped. {grades}. Formula of Coleman and "
        "Liau: 0.0588 × letters in 100 words − 0.296 × sentences in 100 words − 15.8. Each may be "
        "{most} at most. Names, labels and titles of sources are not measured."
    )
    told = text.format(grades="; ".join(grades), most=words.number(MOST))
    return f"{plain(told)}\n\n{plain(_for_patients(words))}"


def _for_patients(words: Language) -> str:
    """The same for what a patient reads, in both languages."""
    text = words.say(
        "What a patient reads, on screen and on paper: grade {grade}, where {most} is the limit. "
        "Formula of Flesch and Kincaid: 0.39 × words in a sentence + 11.8 × syllables in a word − "
        "15.59. In Spanish: ease {ease} of 100, where {least} is the least. Formula of Fernández "
        "Huerta: 206.84 − 60 × syllables in a word − 1.02 × words in a sentence."
    )
    return text.format(
        grade=words.number(FOR_PATIENTS),
        most=words.number(MOST_FOR_PATIENTS),
        ease=words.number(EASE_IN_SPANISH),
        least=words.number(LEAST_IN_SPANISH),
    )


def _in_part(data: Data, words: Language) -> str:
    """How many facts are from an abstract, counted from where each was found."""
    facts = [fact for group in data.evidence.facts.values() for fact in group]
    abstracts = sum(fact.locator.startswith("abstract") for fact in facts)
    text = words.say(
        "Most trials were read as abstracts or as the opening of a page, not as full papers. Of "
        "{all} facts, {count} are from an abstract. What a full paper adds, such as harms in a "
        "table, can be missing here."
    )
    return plain(text.format(count=words.number(abstracts), all=words.number(len(facts))))


def _dates(data: Data, words: Language) -> str:
    """Data version, when the rows were checked, and by when they are to be checked again."""
    say = words.say
    rows = data.catalogue.rows
    checked = sorted(each.checked_on for each in rows if each.checked_on)
    due = sorted(each.check_by for each in rows if each.check_by)
    undated = [each.name for each in rows if not each.check_by]
    past = late(rows, today())
    parts = [say("Data version {version}.").format(version=data.version)]
    if checked:
        parts.append(_span(say("Treatments and home care checked on {date}."), checked, words))
    if due:
        parts.append(_span(say("To be checked again by {date}."), due, words))
    if undated:
        text = say("No day is set for: {names}.")
        parts.append(text.format(names=words.listing(undated)))
    parts.append(
        say("Past that day: {names}.").format(names=words.listing(past))
        if past
        else say("None is past its day.")
    )
    return plain(" ".join(parts))


def _span(sentence: str, days: Iterable[datetime.date], words: Language) -> str:
    """A sentence about the first and the last of some days, where they differ."""
    first, *_, last = (*days, *days)
    said = words.date(first)
    if last != first:
        said = words.say("{first} to {last}").format(first=said, last=words.date(last))
    return sentence.format(date=said)

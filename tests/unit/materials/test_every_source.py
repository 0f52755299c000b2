"""Each figure of a piece has its source in that very piece's list, and none is listed for nothing.

What backs what is read here off the record's rows, by none of the functions that make the lists.
"""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product

import pypdf
import pytest
from pptx import Presentation

from resurface.comparison.harms import harms
from resurface.comparison.shares import shares
from resurface.evidence.outcomes import DARK_MARKS, RESPONDERS, SERIOUS, SHARES
from resurface.evidence.skin import types_in
from resurface.language.language import language
from resurface.materials import piece_templates as templates
from resurface.materials.embed import embed
from resurface.materials.foot import where_read
from resurface.materials.handout import handout, handout_given
from resurface.materials.paper import PAPERS
from resurface.materials.piece_caption import caption
from resurface.materials.piece_given import piece_given
from resurface.materials.piece_sources import source_ids
from resurface.materials.slides import slides
from resurface.materials.wanted_handout import handout_of
from resurface.text import counts
from resurface.text.short_name import bare_name, short_name
from tests.covering import few_of
from tests.unit.materials.some_pieces import FOUR, LIGHT, WARNED, a_piece

LASERS = ("pro-fractional", "nonablative-fractional", "fractional-co2")
MIXED = ("tca-cross", "subcision", "rf-microneedling")
DAYS = {"downtime", "visible"}
BESIDE = {*DAYS, "sessions"}
COURSE = {*BESIDE, "interval", "results"}
SAID = {
    templates.SIDE.id: BESIDE,
    templates.COURSE.id: COURSE,
    templates.DAYS.id: {*BESIDE, "seen"},
    templates.MARKS.id: BESIDE,
    templates.PEOPLE.id: {*BESIDE, RESPONDERS, "tried"},
    templates.ASK.id: BESIDE,
    templates.UNKNOWN.id: {*BESIDE, "harms", "tried"},
    templates.ONE.id: {*COURSE, "price", RESPONDERS},
    templates.OPENING.id: BESIDE,
}
"""What a picture and its caption say of every treatment, beside its risks."""
each_language = pytest.mark.parametrize("code", ["en", "es"])
SETS = (LIGHT, WARNED, LASERS, MIXED)
each_piece = few_of(
    ("template", "chosen", "code"),
    list(product(SAID, SETS, ("en", "es"))),
    "template chosen",
    "template code",
    "chosen code",
)


def asked(template, chosen, code):
    least = chosen[-1:] if template == templates.ONE.id else chosen
    return a_piece(least, code, template=template, size="portrait")


def may_back(option, about: set[str]) -> set[str]:
    """Ids of the sources whose rows speak of some things in one option."""
    evidence, treatment = option.evidence, option.treatment
    found = {treatment.warning_source_id, *(each.source_id for each in option.clearances)}
    for name in (*about, "skin_types"):
        found |= {each.source_id for each in option.facts(name)}
    for row in option.outcomes:
        harmful = row.severity == SERIOUS or row.outcome == DARK_MARKS
        if row.skin_types or ("tried" in about and row.compared_with_id):
            found.add(evidence.study(row).id)
        if harmful or (row.outcome == RESPONDERS and RESPONDERS in about) or "harms" in about:
            found.add(evidence.study(row).id)
    for each in option.reported:
        if each.severity == SERIOUS or each.harm == DARK_MARKS or "harms" in about:
            found.add(each.source_id)
    if "seen" in about:
        found |= {source for each in option.recovery for source in each.source_ids}
    if option.is_untreated:
        known = (each for rows in evidence.facts.values() for each in rows)
        found |= {each.source_id for each in known if each.id in treatment.word_fact_ids}
    return found


def counted(option, words, text):
    """Each harm that counts visits, scars or people and stands in a text, with its study."""
    for row in option.outcomes:
        if not row.show or row.outcome not in ({DARK_MARKS} | serious_names(option)):
            continue
        said = counts.of_others(row, words) if row.measure in SHARES[1:] else ""
        said = said or counts.n_of_n(row, words)
        if said and said in text:
            yield said, option.evidence.study(row)


def serious_names(option):
    return {row.outcome for row in option.outcomes if row.severity == SERIOUS}


def ends(option, about, listed):
    """Ends of ranges that no listed source states, by figure."""
    for figure in (each.figure for each in option.figures if each.figure.id in about):
        range_ = option.treatment.range_of(figure)
        for end in ("low", "high"):
            value = getattr(range_, end)
            stating = {
                each.source_id
                for each in option.facts(figure.id)
                if getattr(each.range, end) == value and each.use != "no"
            }
            if value is not None and stating and not stating & listed:
                yield option.id, figure.id, end


@each_piece
def test_a_picture_lists_the_source_of_each_end_and_count_and_of_nothing_else(
    template, chosen, code
):
    piece = asked(template, chosen, code)
    listed = source_ids(piece)
    lacking = [
        each for option in piece.comparison.treated for each in ends(option, SAID[template], listed)
    ]
    assert lacking == []
    backing = set().union(*(may_back(each, SAID[template]) for each in piece.comparison.options))
    assert listed - backing == set()
    told = {
        each.source_id
        for option in piece.comparison.treated
        for each in option.reported
        if each.severity == SERIOUS and each.reported_by == "regulator"
    }
    assert not told or told & listed


@each_piece
def test_a_caption_lists_every_source_of_the_picture_and_of_each_count_it_says(
    template, chosen, code
):
    piece, words = asked(template, chosen, code), language(code)
    text = caption(piece)
    sources = piece.comparison.evidence.sources
    assert [each for each in source_ids(piece) if where_read(sources[each]) not in text] == []
    lacking = [
        (said, study.id)
        for option in piece.comparison.treated
        for said, study in counted(option, words, text)
        if where_read(study) not in text
    ]
    assert lacking == []
    for option in piece.comparison.treated:
        assert list(ends(option, BESIDE, ids_in(text, sources))) == []


def ids_in(text, sources):
    return {each.id for each in sources.values() if where_read(each) and where_read(each) in text}


@each_language
def test_dark_marks_that_count_visits_have_their_study_on_every_kind_of_file(code):
    piece, words = a_piece(WARNED, code, template="side-by-side", size="square"), language(code)
    sources = piece.comparison.evidence.sources
    (study,) = [each for each in sources.values() if each.id.startswith("vemula-2018")][:1]
    where, count = where_read(study), words.say("{share} of 100 visits").format(share="1.9")
    deck = Presentation(io.BytesIO(slides(piece)))
    notes = "\n".join(each.notes_slide.notes_text_frame.text for each in deck.slides)
    wanted = handout_of(piece)
    pages = pypdf.PdfReader(io.BytesIO(handout(piece.comparison, wanted, words)))
    assert where in caption(piece)
    assert where in embed(piece).decode().replace("&amp;", "&")
    assert where in notes
    assert where in pages.metadata["/Keywords"]
    assert count.split()[0] in "".join(each.extract_text() for each in pages.pages)
    assert short_name(study, words) in "".join(
        one["sources"]
        for level in handout_given(piece.comparison, wanted, words)["sources"]
        for each in level
        for one in each["rests"]
        if one["about"] == words.say("dark marks")
    )


@each_piece
def test_a_foot_counts_the_sources_that_the_caption_lists(template, chosen, code):
    piece, words = asked(template, chosen, code), language(code)
    _, _, listed = caption(piece).partition(words.say("Sources:") + "\n")
    lines = listed.split("\n\n")[0].splitlines()
    given = piece_given(piece)
    for most, foot in ((8, "sources"), (2, "fewer-sources"), (1, "one-source")):
        more = words.say("{count} more").format(count=len(lines) - most)
        assert given[foot].endswith(more)
    assert len(lines) == len(source_ids(piece))


@each_language
def test_a_source_of_what_no_template_says_is_neither_counted_nor_listed(code):
    piece = asked(templates.SIDE.id, WARNED, code)
    for each in ("Karnik 2014", "Munavalli 2013", "Schleicher 2023"):
        assert each not in piece_given(piece)["sources"]
        assert each not in caption(piece)


@each_piece
def test_skin_types_of_studies_have_a_source_for_each_type(template, chosen, code):
    piece = asked(template, chosen, code)
    listed = source_ids(piece)
    for option in piece.comparison.treated:
        rows = [(each.source_id, each.value) for each in option.facts("skin_types")]
        rows += [
            (option.evidence.study(each).id, each.skin_types)
            for each in option.outcomes
            if each.drawable
        ]
        backed = {type_ for id_, said in rows if id_ in listed for type_ in types_in(said)}
        assert option.evidence.skin_types_studied(option.id) <= backed


@each_language
@pytest.mark.parametrize("chosen", [LIGHT, WARNED, FOUR], ids="-".join)
def test_a_handout_s_file_has_every_source_that_its_fullest_list_names(chosen, code):
    piece, words = a_piece(chosen, code), language(code)
    given = handout_given(piece.comparison, handout_of(piece), words)
    addresses = " ".join(given["keywords"])
    named = " ".join(one["sources"] for each in given["sources"][0] for one in each["rests"])
    dois = {each.doi for each in piece.comparison.evidence.sources.values() if each.doi}
    assert len([each for each in dois if each in named]) > 8
    assert [each for each in dois if f"doi.org/{each})" in named and each not in addresses] == []


@each_language
@pytest.mark.parametrize("paper", PAPERS, ids=lambda each: each.id)
@pytest.mark.parametrize("chosen", [LIGHT, WARNED, MIXED], ids="-".join)
def test_a_stranger_with_the_paper_alone_finds_the_source_of_each_figure(chosen, paper, code):
    piece, words = a_piece(chosen, code), language(code)
    comparison, wanted = piece.comparison, replace(handout_of(piece), paper=paper)
    pages = pypdf.PdfReader(io.BytesIO(handout(comparison, wanted, words))).pages
    text = bare("".join(each.extract_text() for each in pages))
    figures = {*COURSE, "price"}
    listed = {
        each.id
        for each in comparison.evidence.sources.values()
        if bare(bare_name(each, words)) in text
    }
    assert [found for each in comparison.treated for found in ends(each, figures, listed)] == []
    lacking = []
    for option in comparison.options:
        for outcome in (RESPONDERS, DARK_MARKS):
            found = shares(option, outcome, words).studies
            marks = found.marks if found else ()
            named = [m for m in marks if option.evidence.study(m.row).id in listed]
            for end in reach(marks):
                if end not in reach(named):
                    lacking.append((option.id, outcome, end))
        for row in counted_harms(option):
            if option.evidence.study(row).id not in listed:
                lacking.append((option.id, row.outcome))
    assert lacking == []


def reach(marks) -> tuple[float, ...]:
    """The lowest and the highest share."""
    found = [end for mark in marks for end in mark.figure.ends]
    return (min(found), max(found)) if found else ()


def counted_harms(option):
    """Rows of harms that one study alone counted, of treatments."""
    found = [] if option.is_untreated else harms(option)
    for harm in found:
        marks = harm.studies.marks if harm.studies else ()
        yield from (marks[0].row,) if len(marks) == 1 else harm.otherwise


def bare(text: str) -> str:
    return "".join(text.split())

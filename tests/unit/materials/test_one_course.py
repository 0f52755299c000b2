"""One full result of each treatment: on paper, at a glance, on pictures, slides and in dates."""

from __future__ import annotations

import datetime
import io

import pytest
from pptx import Presentation

from resurface.catalogue.course import course
from resurface.catalogue.figures import RESULTS
from resurface.choosing.criteria import Criteria
from resurface.comparison.comparison import compare
from resurface.comparison.course_axis import course_axis, how_drawn
from resurface.comparison.glance import glance
from resurface.language.language import language
from resurface.materials import piece_templates as templates
from resurface.materials.handout_front import first_page
from resurface.materials.piece_parts import content
from resurface.materials.slides import slides
from resurface.materials.wanted_handout import handout_of
from resurface.planning.plan import plan
from resurface.planning.telling import figures
from resurface.planning.wanted import Wanted
from resurface.text import amounts
from tests.unit.materials.some_pieces import a_piece
from tests.unit.shipped import served

DAY = datetime.date(2027, 1, 4)
each_language = pytest.mark.parametrize("code", ["en", "es"])


def planned(treatment, data):
    made = plan(Wanted(treatment.id, first=DAY), data.catalogue, data.evidence, DAY)
    assert made
    return made


@each_language
def test_every_treatment_has_one_full_result_with_the_visits_that_are_drawn_and_planned(code):
    data, words = served(code), language(code)
    walked = 0
    for treatment in data.catalogue.treatments:
        made, known = planned(treatment, data), course(treatment)
        if known.usual is None:
            continue
        months = amounts.rounded(known.usual_months)
        assert [7 * each for each in known.usual.visits] == [
            (each.day - DAY).days for each in made.visits
        ]
        assert amounts.rounded(made.result_months) == months, treatment.id
        if not months.reported:
            continue
        walked += 1
        comparison = compare(
            data.catalogue, data.evidence, (treatment.id,), untreated=True, version="v1"
        )
        (line,) = course_axis(comparison, Criteria(), words).lines
        said = amounts.in_unit(months, "months", words)
        visits = amounts.number_of(len(made.visits), "sessions", words)
        assert line.drawn in ("", f"{visits}: {said}")
        assert line.drawn or line.figure == said
        calendar = {each.label: each.text for each in figures(made, words)}
        assert said in calendar[words.say("Full result")]
        assert glance(comparison, Criteria(), words).course.lines == (line,)
        paper = first_page(comparison, handout_of(a_piece((treatment.id,), code)), words)
        row = next(each for each in paper["rows"] if each["id"] == RESULTS.id)
        assert row["cells"][0]["figure"] == line.figure
        assert row["cells"][0]["small"] == [each for each in (line.drawn,) if each]
        (picture,) = content(templates.COURSE.id, comparison, words)["lines"]
        assert line.figure in picture["figure"]
        for told in (picture["alt"], paper["course"]["lines"][0]["alt"], *picture["beside"][:1]):
            assert line.drawn in told
    assert walked > 8


@each_language
def test_one_sentence_says_how_courses_are_drawn_wherever_they_are(code):
    piece, words = a_piece(code=code), language(code)
    key = how_drawn(words)
    deck = Presentation(io.BytesIO(slides(piece)))
    frames = (getattr(shape, "text_frame", None) for each in deck.slides for shape in each.shapes)
    texts = [each.text for each in frames if each]
    assert content(templates.COURSE.id, piece.comparison, words)["legend"] == key
    assert first_page(piece.comparison, handout_of(piece), words)["course"]["legend"] == key
    assert key in [" ".join(each.split()) for each in texts]

"""What a treatment is for and what not, by scar and mark, and what no source read says of it."""

from __future__ import annotations

from resurface.catalogue.figures import FIGURES
from resurface.catalogue.treatments import WITHOUT_VISITS
from resurface.choosing.criteria import HELPS
from resurface.comparison.behind import HELPED
from resurface.comparison.comparison import Option
from resurface.evidence.concerns import Concern
from resurface.evidence.facts import UNITS_BY_FIELD
from resurface.language.language import Language
from resurface.text import labels

_FIGURES = {figure.id: figure for figure in FIGURES}


def can_and_cannot(option: Option, words: Language) -> dict[str, object]:
    """Every scar and mark that the filters name, with what a source says or that none does."""
    concerns = {each.id: each for each in option.evidence.concerns}
    return {
        "kind": "helps",
        "title": words.say("What it can and cannot do"),
        "rows": [_row(concerns[each], option, words) for each in HELPS.options],
        "silent": _silence(option, words),
        "sources": {"label": words.say("Sources of what it helps"), "topic": HELPED.id},
    }


def _row(concern: Concern, option: Option, words: Language) -> dict[str, str]:
    say = words.say
    mark, said = "silent", say("no source read says")
    if option.id in concern.supported:
        mark, said = "yes", say("a source supports it")
    elif option.id in concern.not_supported:
        mark, said = "no", say("a source speaks against it")
    name = labels.concern(concern.id, words)
    return {"name": name, "mark": mark, "said": said}


def _silence(option: Option, words: Language) -> str:
    """How many of the fields that can be asked of it are not reported, and which.

    A figure is not, either, where sources speak of it and none states one that may feed its range.
    """
    asked = [
        field
        for field in UNITS_BY_FIELD
        if option.facts(field) or not (option.is_untreated and field in WITHOUT_VISITS)
    ]
    silent = [field for field in asked if not _is_reported(field, option)]
    if not silent:
        return ""
    text = (
        words.say(
            "Not reported: {count} of {all} things that can be asked of no treatment: {names}."
        )
        if option.is_untreated
        else words.say(
            "Not reported: {count} of {all} things that are asked of every treatment: {names}."
        )
    )
    names = words.listing([labels.field_in_a_list(each, words) for each in silent])
    return text.format(count=len(silent), all=len(asked), names=names)


def _is_reported(field: str, option: Option) -> bool:
    figure = _FIGURES.get(field)
    if figure is not None and not option.is_untreated:
        return option.treatment.range_of(figure).reported
    return bool(option.facts(field))

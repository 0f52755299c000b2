"""The visit: who performs it, how long it takes, numbing, age, and how long the result lasts."""

from __future__ import annotations

from resurface.catalogue.figures import VISIT
from resurface.comparison.behind import topic
from resurface.comparison.comparison import Option
from resurface.language.language import Language
from resurface.text import amounts


def the_visit(option: Option, words: Language) -> dict[str, object] | None:
    """What a visit is like, each with its sources one tap away; no treatment has none."""
    if option.is_untreated:
        return None
    say, treatment = words.say, option.treatment
    age = treatment.minimum_age
    told = (
        ("performed_by", treatment.performed_by),
        (VISIT.id, option.said(VISIT, words).text),
        ("anaesthesia", treatment.numbing),
        ("age", "" if age is None else say("from {age} years").format(age=age)),
        ("lasts", treatment.lasts),
    )
    silent = amounts.not_reported(words)
    rows = [
        {
            "label": words.render(topic(id_).title),
            "said": text or silent,
            "silent": text in ("", silent),
            "topic": id_,
        }
        for id_, text in told
    ]
    return {"kind": "visit", "title": say("The visit"), "rows": rows}

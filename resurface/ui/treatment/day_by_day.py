"""The days after a visit as a ribbon: away, maybe away, may still show, and what one sees."""

from __future__ import annotations

from resurface.comparison.after_a_visit import DAYS_REST_ON, of_days
from resurface.comparison.behind import RECOVERY
from resurface.comparison.comparison import Option
from resurface.comparison.entry import days_in_words
from resurface.language.language import Language
from resurface.text import amounts


def day_by_day(option: Option, words: Language) -> dict[str, object] | None:
    """The days in their order; None for no treatment, which has no visit."""
    if option.is_untreated:
        return None
    say, days = words.say, option.recovery
    section: dict[str, object] = {
        "kind": "days",
        "title": say("Day by day after a visit"),
        "short": say("Recovery"),
    }
    if not days:
        silence = say("Not reported: no source read describes the days after it.")
        return {**section, "silence": silence}
    silence = amounts.not_reported(words)
    rows = (
        (say("You see"), [each.see for each in days], silence),
        (say("You feel"), [each.feel for each in days], silence),
        (say("You can"), [each.can_do for each in days], silence),
        (say("Avoid"), [each.avoid for each in days], silence),
        (say("Note"), [each.note for each in days], ""),
    )
    shares = [of_days(each.days, option) for each in days]
    return {
        **section,
        "key": [say("away"), say("may be away"), say("may still show")],
        "days": [days_in_words(each.days, words) for each in days],
        "shares": [[each.away, each.may_be_away, each.may_show] for each in shares],
        "rows": [
            {"label": label, "texts": texts, "silent": silent}
            for label, texts, silent in rows
            if any(texts)
        ],
        "note": words.render(DAYS_REST_ON),
        "sources": {"label": say("Sources of the days"), "topic": RECOVERY.id},
    }

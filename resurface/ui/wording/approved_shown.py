"""Approved wordings as plain data, which the component draws: each with its button to copy it."""

from __future__ import annotations

import datetime
from typing import Any

from resurface.catalogue.names import unlike
from resurface.language.language import Language
from resurface.record.store import Data
from resurface.text.short_name import short_name
from resurface.ui.parts.component import copied_words
from resurface.ui.wording.typed_copy import Copy
from resurface.wording.approved import ASKED, Approved, of_treatment, silence_on, withdrawn

MOST = 60
"""Wordings that are drawn at once."""
_NAMES = {each.id: each.name for each in ASKED}


def approved_shown(
    now: Copy, data: Data, told: Data, today: datetime.date, words: Language
) -> dict[str, Any]:
    """What is asked for, and what may be copied.

    `data` in the language of the copy, `told` in that of the screen.
    """
    say, code = words.say, data.language
    chosen = now.treatment if told.catalogue.treats(now.treatment) else ""
    treatments = [each for each in told.catalogue.treatments if not chosen or each.id == chosen]
    gone = [text for each in treatments if (text := withdrawn(each, today, words))]
    found = [
        (each.name, said)
        for each in treatments
        for said in of_treatment(data.catalogue, data.evidence, data.version, each.id, code, today)
        if _asked(now, each.name, said, words)
    ]
    more = len(found) - MOST
    text = say("{count} more. Choose a treatment or a question to see them.")
    return {
        "treatments": _box(
            say("Treatment"),
            say("All treatments"),
            chosen,
            unlike({each.id: each.name for each in told.catalogue.treatments}),
        ),
        "questions": _box(
            say("Question"),
            say("All questions"),
            now.question,
            {each.id: words.render(each.name) for each in ASKED},
        ),
        "search": {"label": say("Search these words"), "text": now.search},
        "gone": gone,
        "none": "" if found or gone else say("No approved wording has these words."),
        "found": [_shown(name, said, data, words) for name, said in found[:MOST]],
        "more": text.format(count=words.number(more)) if more > 0 else "",
        "copy": {**copied_words(words), "label": say("Copy")},
    }


def _asked(now: Copy, name: str, said: Approved, words: Language) -> bool:
    """Whether a wording is asked for; one that is silent only where its treatment is."""
    if now.question and said.question != now.question:
        return False
    if not said.text and not now.treatment:
        return False
    title = words.render(_NAMES[said.question])
    text = f"{name} {title} {said.whole}".casefold()
    return all(word in text for word in now.search.casefold().split())


def _shown(name: str, said: Approved, data: Data, words: Language) -> dict[str, Any]:
    say = words.say
    count = len(said.facts)
    text = words.say_n("from {count} row of the record", "from {count} rows of the record", count)
    sources = [data.evidence.sources[each] for each in said.source_ids]
    return {
        "title": words.render(_NAMES[said.question]),
        "name": name,
        "text": said.text,
        "silence": silence_on(said.question, words) if said.silence else "",
        "beside": list(said.beside),
        "sources": [{"title": short_name(each, words), "url": each.url} for each in sources],
        "rows": text.format(count=words.number(count)) if count else "",
        "copied": said.whole,
        "said": say("Copy: {text}").format(text=said.text),
    }


def _box(label: str, every: str, picked: str, names: dict[str, str]) -> dict[str, Any]:
    options = [{"id": id_, "name": name} for id_, name in names.items()]
    return {"label": label, "picked": picked, "options": [{"id": "", "name": every}, *options]}

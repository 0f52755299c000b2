"""What a treatment is combined with, in which order and after which gap."""

from __future__ import annotations

from resurface.catalogue.catalogue import Catalogue
from resurface.comparison.comparison import Option
from resurface.comparison.entry import combination_entry
from resurface.language.language import Language


def combined_with(
    option: Option, catalogue: Catalogue, words: Language
) -> dict[str, object] | None:
    """Each pair that sources speak of, folded; None where there is none."""
    pairs, evidence = option.combinations, option.evidence
    if not pairs:
        return None
    names = {
        each.id: each.name
        for each in (*catalogue.treatments, *catalogue.products, *evidence.omitted)
    }
    entries = [combination_entry(each, names, evidence, words) for each in pairs]
    return {
        "kind": "combined",
        "title": words.say("Combined with"),
        "more": words.say_n("{count} pair", "{count} pairs", len(pairs)).format(
            count=words.number(len(pairs))
        ),
        "rows": [
            {
                "pair": each.title,
                "about": " ".join(map(_ended, (note.text for note in each.about))),
                "sources": [source.link for source in each.sources],
            }
            for each in entries
        ],
    }


def _ended(text: str) -> str:
    """A sentence with its stop, as the record has it or one of ours."""
    return text if text.endswith((".", "!", "?")) else f"{text}."

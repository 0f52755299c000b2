"""What sources advise afterward, the warnings that they give, and home care."""

from __future__ import annotations

from resurface.catalogue.dates import today
from resurface.catalogue.products import Product
from resurface.comparison.comparison import Option
from resurface.comparison.entry import product_entry
from resurface.language.language import Language
from resurface.ui.parts.entries import alone
from resurface.ui.parts.fold import fold_texts
from resurface.ui.shell import frame
from resurface.ui.treatment.statements import statements


def aftercare(option: Option, products: tuple[Product, ...], words: Language) -> None:
    """Statements and products, folded away; products past their day are named."""
    say = words.say
    for field, label in (("caution", say("Warnings of sources")), ("aftercare", say("Aftercare"))):
        if option.facts(field):
            statements(option, field, label, words)
    fold_texts(
        "products",
        say("Home care before and after"),
        (alone(product_entry(each, option.evidence, today(), words)) for each in products),
    )
    frame.overdue(words, products)

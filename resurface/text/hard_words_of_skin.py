"""Hard words for scars, marks and skin; see `hard_words.py`."""

from __future__ import annotations

from resurface.language.language import message
from resurface.text.hard_word import NONE, Word

SCARS = (
    Word(message("atrophic"), message("atrophy"), message("Sunken: a dent in the skin.")),
    Word(
        message("hypertrophic"),
        NONE,
        message("Raised, but no wider than the pimple that left the scar."),
    ),
    Word(
        message("keloid"),
        message("keloids"),
        message("Scar tissue that grows past the edge of the old pimple."),
    ),
    Word(
        message("icepick scars"),
        message("icepick scar; icepick; ice pick"),
        message("Thin, deep scars, like the prick of a pin."),
    ),
    Word(
        message("boxcar scars"),
        message("boxcar scar; boxcar"),
        message("Round or oval dents with a sharp rim and a flat floor."),
    ),
    Word(
        message("rolling scars"),
        message("rolling scar; rolling"),
        message("Wide, shallow dips with soft edges."),
    ),
    Word(
        message("PIH"),
        message("post-inflammatory hyperpigmentation; hyperpigmentation"),
        message("Flat dark marks that stay when a sore spot has healed."),
    ),
    Word(
        message("hypopigmentation"),
        NONE,
        message("Skin that has lost color, so that a light patch shows."),
    ),
    Word(
        message("erythema"), message("post-inflammatory erythema"), message("Redness of the skin.")
    ),
    Word(
        message("cystic"),
        message("nodular; cysts; nodules"),
        message("Said of acne that makes deep, sore lumps."),
    ),
    Word(
        message("papules"),
        message("pustules"),
        message("Small red bumps of acne, and those that hold pus."),
    ),
    Word(message("melasma"), NONE, message("Brown patches on the face.")),
    Word(message("milia"), NONE, message("Tiny white bumps in the skin.")),
)
SKIN = (
    Word(
        message("skin type"),
        message("skin types; Fitzpatrick types; Fitzpatrick type; Fitzpatrick"),
        message("Type I burns and never tans; type VI is very dark and never burns."),
    ),
    Word(
        message("collagen"),
        NONE,
        message(
            "What gives skin its strength: too little leaves a dent, and too much a raised scar."
        ),
    ),
    Word(
        message("dermis"),
        message("dermal"),
        message("The deep layer of skin, below the thin top one."),
    ),
    Word(message("epidermis"), NONE, message("The thin top layer of the skin.")),
    Word(message("fibroblasts"), NONE, message("Cells in the skin that make collagen.")),
)

"""Hard words that stand on screen or in the record, each with one plain sentence.

`glossary.py` says where they stand. A sentence agrees with what the record says, and is of the
grade that patients read at, which a test measures.
"""

from __future__ import annotations

from resurface.language.language import message
from resurface.text.hard_word import NONE, Word
from resurface.text.hard_words_of_skin import SCARS, SKIN

_DEVICES = (
    Word(
        message("ablative"),
        message("ablation"),
        message("It takes away some of the skin’s surface."),
    ),
    Word(
        message("nonablative"),
        message("non-ablative"),
        message("It heats the skin below and leaves the surface whole."),
    ),
    Word(
        message("fractional"),
        message("fractionated"),
        message("It treats tiny dots of skin and leaves the skin between them whole."),
    ),
    Word(
        message("radiofrequency"),
        message("RF"),
        message("A current that heats the skin from within."),
    ),
    Word(
        message("pulsed light"),
        message("intense pulsed light; IPL; broadband light; BBL"),
        message("Bright flashes of light, not a laser, for dark or red color in the skin."),
    ),
    Word(
        message("pulsed dye"),
        message("pulsed dye laser; PDL"),
        message("A laser whose light is taken up by the red in blood."),
    ),
    Word(
        message("erbium"),
        message("Er:YAG"),
        message("A laser whose light is taken up by the water in the skin."),
    ),
    Word(
        message("CO2"),
        message("carbon dioxide"),
        message("A hot laser that turns bits of skin to vapor."),
    ),
    Word(
        message("picosecond"), message("pico"), message("A laser with very short bursts of light.")
    ),
    Word(message("Nd:YAG"), NONE, message("A laser whose heat goes below the skin’s surface.")),
    Word(
        message("resurfacing"),
        NONE,
        message("To take off or treat the top of the skin, so that new skin can grow."),
    ),
    Word(
        message("microneedling"),
        message("needling"),
        message("Many tiny needles prick the skin, which heals and builds collagen."),
    ),
    Word(
        message("subcision"),
        NONE,
        message("A needle goes under a scar and cuts the bands that hold it down."),
    ),
    Word(
        message("dermabrasion"), NONE, message("A tool or sandpaper takes off the top of the skin.")
    ),
    Word(
        message("microdermabrasion"),
        NONE,
        message("Fine crystals or a rough tip rub dead cells off the skin."),
    ),
    Word(
        message("dermaplaning"),
        NONE,
        message("A blade shaves dead cells and fine hair off the skin."),
    ),
    Word(
        message("punch excision"),
        message("punch"),
        message("A scar is cut out with a small round blade."),
    ),
)
_SUBSTANCES = (
    Word(
        message("TCA"),
        message("trichloroacetic acid"),
        message("A strong acid that is put on the skin."),
    ),
    Word(
        message("CROSS"),
        message("TCA CROSS"),
        message("A strong acid is dotted into each scar and nowhere else."),
    ),
    Word(
        message("AHA"),
        message("alpha hydroxy acid; alpha hydroxy acids; glycolic acid; glycolic"),
        message("Mild acids that loosen dead cells on top of the skin."),
    ),
    Word(
        message("salicylic acid"),
        message("salicylic"),
        message("A mild acid that peels the skin and opens clogged pores."),
    ),
    Word(message("Jessner"), message("Jessner’s"), message("A mix of acids that peels the skin.")),
    Word(
        message("retinoid"),
        message("retinoids; retin-A; tretinoin; adapalene; retinol"),
        message("A relative of vitamin A; most are put on the skin."),
    ),
    Word(
        message("isotretinoin"),
        message("Accutane"),
        message("A strong drug against acne that is swallowed."),
    ),
    Word(
        message("PRP"),
        message("platelet-rich plasma"),
        message("A part of your own blood that is put on or into the skin."),
    ),
    Word(
        message("filler"),
        message("fillers"),
        message("A gel that is put under the skin to fill a dent."),
    ),
    Word(
        message("botulinum toxin"),
        message("botulinum; Botox"),
        message("A drug that relaxes muscles."),
    ),
    Word(message("hydroquinone"), NONE, message("A drug that makes dark spots lighter.")),
    Word(message("lidocaine"), NONE, message("A drug that numbs the skin.")),
    Word(
        message("antiviral"),
        message("antivirals"),
        message("A drug against a virus, as in cold sores."),
    ),
)
_STUDIES = (
    Word(
        message("at random"),
        message("randomized; randomised"),
        message("Chance alone chose who got what, so that the groups are fair to compare."),
    ),
    Word(
        message("sham"),
        NONE,
        message("It looks like the treatment but is meant to do nothing."),
    ),
    Word(
        message("placebo"),
        NONE,
        message("It looks like the drug but has nothing in it that should work."),
    ),
    Word(
        message("split face"),
        message("split-face; half-face"),
        message("One side of the face got one thing, and the other side got another."),
    ),
    Word(
        message("blinded"),
        message("blind"),
        message("Those who judged the result did not know who got what."),
    ),
    Word(
        message("would fit too"),
        message("would fit; 95% interval"),
        message("A count can be off by chance: any share in this span would still fit it."),
    ),
    Word(
        message("average change"),
        message("mean change"),
        message("Each score changed by some amount; these are added up and shared out evenly."),
    ),
    Word(message("median"), NONE, message("Half are below it, and half are above.")),
    Word(
        message("systematic review"),
        NONE,
        message("Someone looked for all the studies on one question and summed them up."),
    ),
    Word(message("consensus"), NONE, message("What a group of experts agreed on.")),
    Word(
        message("guideline"),
        message("guidelines"),
        message("Advice to doctors from a group of experts."),
    ),
    Word(
        message("case report"),
        message("case reports"),
        message("A doctor tells what happened to one person or a few."),
    ),
    Word(
        message("ECCA"),
        NONE,
        message("A score for acne scars, by their kind and how many there are."),
    ),
    Word(
        message("Goodman-Baron"),
        message("Goodman and Baron"),
        message("A scale for how bad acne scars look."),
    ),
    Word(
        message("VAS"),
        message("visual analog scale"),
        message("You mark how strong a thing is on a line, often from 0 to 10."),
    ),
    Word(
        message("micrometers"),
        message("micrometer; micrometres"),
        message("A thousand of them are one millimeter."),
    ),
)
_PEOPLE = (
    Word(
        message("FDA"),
        NONE,
        message("The part of the US government that checks drugs and devices."),
    ),
    Word(
        message("510(k)"),
        NONE,
        message("The FDA found that a device is much like one that was sold before."),
    ),
    Word(
        message("aesthetician"),
        message("aestheticians; esthetician; estheticians"),
        message("Someone trained to care for skin, but not a doctor."),
    ),
)
HARD_WORDS = (*SCARS, *SKIN, *_DEVICES, *_SUBSTANCES, *_STUDIES, *_PEOPLE)

"""Words for the ids that the code uses: depths, fields, kinds of source, outcomes."""

from __future__ import annotations

from resurface.catalogue.figures import FIGURES
from resurface.language.language import Language, message

_DEPTHS = {
    "manual": message("Manual"),
    "chemical": message("Chemical"),
    "device": message("Device"),
    "fractional laser": message("Fractional laser"),
}
_DEPTHS_IN_A_LIST = {
    "manual": message("manual"),
    "chemical": message("chemical"),
    "device": message("device"),
    "fractional laser": message("fractional laser"),
}
_KINDS = {
    "systematic review": message("systematic review"),
    "randomized trial": message("randomized trial"),
    "guideline": message("guideline"),
    "clinical study": message("clinical study"),
    "narrative review": message("narrative review"),
    "law or regulator": message("law or regulator"),
    "professional body or hospital": message("professional body or hospital"),
    "insurer": message("insurer"),
    "manufacturer": message("maker"),
    "price survey": message("price survey"),
    "web article": message("web article"),
    "practice page": message("practice or other web page"),
}
FIELDS = {
    **{each.id: each.heading for each in FIGURES},
    "erythema": message("How long redness lasts"),
    "improvement": message("Average change of the scars"),
    "responders": message("People who improved"),
    "satisfaction": message("Satisfaction"),
    "pih_rate": message("Dark marks"),
    "adverse_rate": message("Other harms"),
    "pain": message("Pain"),
    "depth": message("How deep it reaches"),
    "lasts": message("How long it lasts"),
    "age": message("Age"),
    "skin_types": message("Skin types"),
    "scar_types": message("Scars and marks"),
    "performed_by": message("Who performs it"),
    "anaesthesia": message("Numbing"),
    "mechanism": message("How it works"),
    "caution": message("Cautions"),
    "aftercare": message("Aftercare"),
    "evidence": message("How sources grade the evidence"),
}
"""What facts are about, by field; a figure has the name of its field."""
_FIELDS_IN_A_LIST = {
    **{each.id: each.short for each in FIGURES},
    "erythema": message("how long redness lasts"),
    "improvement": message("average change of the scars"),
    "responders": message("people who improved"),
    "satisfaction": message("satisfaction"),
    "pih_rate": message("dark marks"),
    "adverse_rate": message("other harms"),
    "pain": message("pain"),
    "depth": message("how deep it reaches"),
    "lasts": message("how long it lasts"),
    "age": message("age"),
    "skin_types": message("skin types"),
    "scar_types": message("scars and marks"),
    "performed_by": message("who performs it"),
    "anaesthesia": message("numbing"),
    "mechanism": message("how it works"),
    "caution": message("cautions"),
    "aftercare": message("aftercare"),
    "evidence": message("how sources grade the evidence"),
}
_CONCERNS = {
    "icepick": message("Icepick scars"),
    "boxcar": message("Boxcar scars"),
    "rolling": message("Rolling scars"),
    "hypertrophic": message("Raised scars"),
    "pih": message("Dark marks"),
    "redness": message("Redness"),
}
_CONCERNS_IN_A_LIST = {
    "icepick": message("icepick scars"),
    "boxcar": message("boxcar scars"),
    "rolling": message("rolling scars"),
    "hypertrophic": message("raised scars"),
    "pih": message("dark marks"),
    "redness": message("redness"),
}
_KINDS_OF_SCAR = {
    "rolling": message("Rolling"),
    "boxcar": message("Boxcar"),
    "icepick": message("Icepick"),
    "hypertrophic": message("Raised"),
    "pih": message("Dark marks"),
    "redness": message("Red marks"),
    "atrophic": message("Sunken scars"),
}
"""Scars and marks where there is little room: on pills, and in the list in small letters."""
_KINDS_IN_A_LIST = {
    "rolling": message("rolling"),
    "boxcar": message("boxcar"),
    "icepick": message("icepick"),
    "hypertrophic": message("raised"),
    "pih": message("dark marks"),
    "redness": message("red marks"),
    "atrophic": message("sunken scars"),
}
_RATERS = {
    "blinded assessor": message("an assessor who did not know the group"),
    "physician": message("the physician"),
    "patient": message("the patient"),
    "physician and patient": message("physician and patient"),
    "instrument": message("an instrument"),
}
_OUTCOMES = {
    "improvement": message("average change of the scars"),
    "responders": message("people who improved"),
    "satisfied": message("people who were satisfied"),
    "dark marks": message("people with dark marks"),
    "pain": message("pain, 0 to 10"),
}

_UNCOUNTED = {
    "improvement": message("improvement"),
    "responders": message("improvement"),
    "satisfied": message("satisfaction"),
    "dark marks": message("dark marks"),
    "pain": message("pain"),
    "low mood": message("low mood"),
}
NAMED, ARM = "outcome", "group of a study"
"""What names of outcomes and of groups are to translators: see `language/collect.py`."""
_NOT_PEOPLE = {
    "share of sessions": message("{outcome}, share of visits"),
    "share of scars": message("{outcome}, share of scars"),
    "share of spots": message("{outcome}, share of spots"),
    "relative": message("{outcome}, against another treatment"),
}


def depth(depth_id: str, words: Language) -> str:
    """A depth by name; no depth is no treatment."""
    return words.render(_DEPTHS[depth_id]) if depth_id else words.say("No treatment")


def depth_in_a_list(depth_id: str, words: Language) -> str:
    """A depth by name, inside a sentence."""
    return words.render(_DEPTHS_IN_A_LIST[depth_id])


def kind_of_source(kind: str, words: Language) -> str:
    """A kind of source by name."""
    return words.render(_KINDS[kind])


def field(name: str, words: Language) -> str:
    """What facts of one field are about."""
    return words.render(FIELDS[name])


def field_in_a_list(name: str, words: Language) -> str:
    """What facts of one field are about, inside a sentence: "not reported: days away, age"."""
    return words.render(_FIELDS_IN_A_LIST[name])


def concern(concern_id: str, words: Language) -> str:
    """A scar or mark by name, as the filters call it."""
    return words.render(_CONCERNS[concern_id])


def concern_in_a_list(concern_id: str, words: Language) -> str:
    """A scar or mark by name, inside a sentence."""
    return words.render(_CONCERNS_IN_A_LIST[concern_id])


def kind_in_a_list(concern_id: str, words: Language) -> str:
    """A scar or mark by its short name, inside a sentence: "boxcar", "red marks"."""
    return words.render(_KINDS_IN_A_LIST[concern_id])


def kind_of_scar(concern_id: str, words: Language) -> str:
    """A scar or mark by its short name; the sunken ones as such where no shape is named."""
    return words.render(_KINDS_OF_SCAR[concern_id])


def rater(rated_by: str, words: Language) -> str:
    """Who rated; empty where the study does not say."""
    return words.render(_RATERS[rated_by]) if rated_by else ""


def arm(name: str, words: Language) -> str:
    """What sets a group of a study apart from others with the same treatment; may be empty."""
    apart = name.partition(": ")[2]
    return words.say_of(ARM, apart) if apart else ""


def outcome(name: str, words: Language) -> str:
    """An outcome by name; a harm's name in the record is what it is known by, and is said here."""
    return words.render(_OUTCOMES[name]) if name in _OUTCOMES else words.say_of(NAMED, name)


def bare_outcome(name: str, words: Language) -> str:
    """An outcome by name without how it was measured: "dark marks", "pain"."""
    return words.render(_UNCOUNTED[name]) if name in _UNCOUNTED else words.say_of(NAMED, name)


def measured(name: str, measure: str, words: Language) -> str:
    """An outcome by name, with what was counted where that is not people: "dark marks, share of
    visits"."""
    if measure in _NOT_PEOPLE:
        bare = bare_outcome(name, words)
        return words.say(_NOT_PEOPLE[measure].text).format(outcome=bare)
    if name == "pain" and measure == "share of people":
        return words.say("people with pain")
    return outcome(name, words)


def outcome_of_all(name: str, words: Language) -> str:
    """An outcome by name, however its rows were measured."""
    named = outcome if name in ("responders", "satisfied") else bare_outcome
    return named(name, words)

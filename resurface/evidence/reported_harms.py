"""reported_harms.csv: harms that a source reports of a treatment without counting them."""

from __future__ import annotations

from resurface.catalogue.surfaces import Surface
from resurface.evidence.outcomes import SEVERITIES, severity_place
from resurface.tables.kinds import ID, TEXT, choice
from resurface.tables.schema import column, table

REPORTERS = ("regulator", "case report", "review", "study", "guideline", "practice")

_BEHIND = (Surface.SOURCES, Surface.TREATMENT)
_ASKED = (Surface.GLANCE, Surface.TABLE, Surface.PEOPLE, *_BEHIND)
_SAID = (Surface.LIST, *_ASKED)


@table("reported_harms", one_row_is="a harm that a source reports of a treatment without a count")
class ReportedHarm:
    """One harm, said to happen by one source; how often is not known."""

    id: str = column(ID, "stable name of the row", name="report_id", key=True)
    treatment_id: str = column(
        ID,
        "the treatment",
        of=("treatments", "products"),
        shown=(*_SAID, Surface.GUIDE),
        required=True,
    )
    harm: str = column(
        TEXT,
        "the harm by name, as in outcomes.csv where it is the same",
        shown=(*_SAID, Surface.EVIDENCE, Surface.GUIDE),
        required=True,
    )
    reported_by: str = column(
        choice(*REPORTERS),
        "who reports it; guideline: a professional body too; practice: a clinic, hospital or "
        "magazine",
        required=True,
        shown=(Surface.GUIDE,),
    )
    severity: str = column(
        choice(*SEVERITIES), "how serious it is", shown=(*_ASKED, Surface.GUIDE), required=True
    )
    what: str = column(TEXT, "what was reported, in our words", shown=_BEHIND, required=True)
    source_id: str = column(
        ID,
        "where it is from",
        of=("sources",),
        shown=(*_SAID, Surface.EVIDENCE, Surface.GUIDE),
        required=True,
    )
    note: str = column(TEXT, "of whom or what else it speaks", shown=(Surface.SOURCES,))


def worst_first(each: ReportedHarm) -> tuple[int, str]:
    """Serious, lasting, passing; within these by the harm's name."""
    return severity_place(each.severity), each.harm

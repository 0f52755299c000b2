"""clearances.csv: what a US regulator's record clears one device for, in its own scope."""

from __future__ import annotations

from resurface.catalogue.surfaces import Surface
from resurface.tables.kinds import ID, TEXT, YES_OR_NO, as_written, whole
from resurface.tables.schema import column, table

_SEEN = (Surface.TREATMENT,)


@table("clearances", one_row_is="one device in one regulator's record")
class Clearance:
    """One device's cleared use; it never speaks for another device of the same treatment."""

    treatment_id: str = column(
        ID,
        "the treatment that the device is used for",
        of=("treatments", "products"),
        shown=_SEEN,
        required=True,
    )
    device: str = column(TEXT, "the device or handpiece", shown=_SEEN, required=True)
    number: str = column(TEXT, "number of the record; empty: not seen", shown=_SEEN)
    cleared_use: str = column(
        TEXT, "the use that the record names, in our words", shown=_SEEN, required=True
    )
    names_acne_scars: bool = column(
        YES_OR_NO,
        "whether that use names acne scars",
        name="acne_scars_named",
        shown=_SEEN,
        required=True,
    )
    skin_types: str = column(TEXT, "Fitzpatrick types that the record names", shown=_SEEN)
    minimum_age: str = column(
        as_written(whole(99)), "youngest age that it names", unit="years", shown=_SEEN
    )
    source_id: str = column(
        ID,
        "where it is from",
        of=("sources",),
        shown=(Surface.TREATMENT, Surface.EVIDENCE),
        required=True,
    )
    note: str = column(TEXT, "what else to know", shown=_SEEN)

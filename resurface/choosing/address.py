"""At which address others reach the app, and the full link of a choice there."""

from __future__ import annotations

import os
from ipaddress import ip_address
from urllib.parse import SplitResult, urlencode, urlsplit

from resurface.choosing.choice import Choice
from resurface.choosing.link import to_link
from resurface.language.language import Message, message

VARIABLE = "RESURFACE_ADDRESS"
"""Names the address at which others reach the app, such as "https://compare.clinic.example"."""
NO_ADDRESS = message(
    "There is no link to share: other devices can't reach this screen's address. Whoever runs the "
    "app can name one that they can reach in {variable}.",
    variable=VARIABLE,
)
NOT_AN_ADDRESS = message(
    "There is no link to share. {variable} must be an address that begins with http:// or https://,"
    " with no question mark.",
    variable=VARIABLE,
)


def reached_at(opened_at: str = "", below: str = "") -> str | Message:
    """The address at which others reach the app, no slash at its end; else why there is none.

    It is what `RESURFACE_ADDRESS` names; without that the host of the page that a screen opened
    (`opened_at`, a whole URL) and the path `below` it that the app is served under, unless only
    this machine reaches that host.
    """
    if named := os.environ.get(VARIABLE, "").strip():
        return named.rstrip("/") if _is_address(named) else NOT_AN_ADDRESS
    parts = _parts(opened_at)
    if parts is None or _is_this_machine(parts.hostname or ""):
        return NO_ADDRESS
    return f"{parts.scheme}://{parts.netloc}/{below.strip('/')}".rstrip("/")


def full_link(address: str, choice: Choice) -> str:
    """The whole link to a choice at an address: what a QR code and a copied link hold."""
    parameters = urlencode(to_link(choice), safe="~")
    return f"{address}/?{parameters}" if parameters else f"{address}/"


def _is_address(text: str) -> bool:
    parts = _parts(text)
    return parts is not None and not (parts.query or parts.fragment or "@" in parts.netloc)


def _parts(text: str) -> SplitResult | None:
    """A web address in its parts; None for anything else."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    bad = any(letter.isspace() or not letter.isprintable() for letter in text)
    return parts if parts.scheme in {"http", "https"} and parts.hostname and not bad else None


def _is_this_machine(host: str) -> bool:
    """Whether a name leads each device to itself."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        found = ip_address(host)
    except ValueError:
        return False
    return found.is_loopback or found.is_unspecified

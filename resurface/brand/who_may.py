"""Who may change the brand: who sits at the server's own machine, or knows the passphrase."""

from __future__ import annotations

import hashlib
import hmac
import os
import threading
import time
from collections.abc import Callable, Mapping
from ipaddress import ip_address

from resurface.language.language import Message, message

VARIABLE = "RESURFACE_PASSPHRASE"
"""Holds the passphrase that the owner set; without one only the server's own machine may."""
SHORTEST = 10
FREE_TRIES = 3
LONGEST_WAIT = 300.0
_LONGEST = 200
_PROXY_SIGNS = ("forwarded", "x-real-ip", "via")
_PROXY_SIGN = "x-forwarded-"

WRONG = message("This is not the passphrase.")
NONE_SET = message(
    "The brand is changed at the server's own machine, or with a passphrase: whoever runs the app "
    "can set one in {variable}.",
    variable=VARIABLE,
)
TOO_SHORT = message(
    "The passphrase in {variable} is under {least} letters, so it opens nothing.",
    variable=VARIABLE,
    least=SHORTEST,
)


def at_the_machine(remote: str | None, headers: Mapping[str, str]) -> bool:
    """Whether a screen is open on the server's own machine, with no proxy between.

    `remote`: the address that the connection came from; None where the server does not know.
    A proxy on the machine passes every visitor on from there, under the name that they asked for.
    """
    named = {name.lower(): value for name, value in headers.items()}
    if any(each in _PROXY_SIGNS or each.startswith(_PROXY_SIGN) for each in named):
        return False
    host = named.get("host", "").rpartition("@")[2]
    name = host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]
    return _is_loopback(remote or "") and (name.lower() == "localhost" or _is_loopback(name))


def why_no_passphrase() -> Message | None:
    """Why no passphrase opens anything; None where one is set."""
    stated = os.environ.get(VARIABLE, "")
    if not stated:
        return NONE_SET
    return TOO_SHORT if len(stated) < SHORTEST else None


class Tries:
    """Tries at the passphrase, of all screens together: wrong ones make everybody wait.

    After `FREE_TRIES` wrong ones each further one is looked at only after a wait, which doubles
    with each up to `LONGEST_WAIT` seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._wrong, self._not_before = 0, 0.0

    def why_not(self, typed: str) -> Message | None:
        """None for the right passphrase; else the sentence to show."""
        if why := why_no_passphrase():
            return why
        with self._lock:
            wait = self._not_before - self._clock()
            if wait > 0:
                return message(
                    "Too many wrong tries. Wait {seconds} seconds.", seconds=int(wait) + 1
                )
            if _same(typed[:_LONGEST], os.environ[VARIABLE]):
                self._wrong, self._not_before = 0, 0.0
                return None
            self._wrong += 1
            if self._wrong >= FREE_TRIES:
                doubled = 2.0 ** min(self._wrong - FREE_TRIES, 20)
                self._not_before = self._clock() + min(doubled, LONGEST_WAIT)
            return WRONG


TRIES = Tries()
"""Those of this process."""


def _same(one: str, other: str) -> bool:
    """In a time that tells nothing about where they differ, or how long they are."""
    digests = (hashlib.sha256(each.encode("utf-8", "replace")).digest() for each in (one, other))
    return hmac.compare_digest(*digests)


def _is_loopback(text: str) -> bool:
    try:
        return ip_address(text).is_loopback
    except ValueError:
        return False

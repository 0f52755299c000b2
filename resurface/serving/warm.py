"""What is done once, before the server answers or soon after, so that nobody waits for it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import socket
from collections.abc import Iterable
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import SessionClient

from resurface.choosing.choice import FEWEST_CHOSEN, MOST_CHOSEN, Choice
from resurface.choosing.views import COMPARED, GLANCE, View
from resurface.record.store import Data
from resurface.ui.shell import data

LONGEST_VISIT = 60
"""Seconds; a visit that takes longer is left, and the server starts all the same."""
OPEN_FILES = Path("/dev/fd")
"""A folder that lists the open files of this process; Linux and macOS have it."""


class Visitor(SessionClient):
    """Somebody who opens a page and only waits until it is whole."""

    def __init__(self) -> None:
        self.served = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Takes what the server sends, and only notes the end of the run."""
        if msg.WhichOneof("type") == "script_finished":
            self.served.set()


async def visit(link: str = "") -> None:
    """Opens the app as a browser would, by the parameters of a link, and leaves."""
    runtime, visitor, message = Runtime.instance(), Visitor(), BackMsg()
    message.rerun_script.query_string = link
    session = runtime.connect_session(visitor, user_info={})
    runtime.handle_backmsg(session, message)
    try:
        await asyncio.wait_for(visitor.served.wait(), LONGEST_VISIT)
    except TimeoutError:
        pass
    finally:
        runtime.close_session(session)


async def visit_the_rest() -> None:
    """Opens what comes after the list, in the order in which visitors do.

    First comparisons of two to four at a glance, of short courses and of long ones; then every
    other view of four, which builds each chart once.
    """
    current = data.current()
    if not isinstance(current, Data):
        return
    everyone = [each.id for each in current.catalogue.treatments]
    for count in range(FEWEST_CHOSEN, MOST_CHOSEN + 1):
        for some in (everyone[:count], everyone[-count:]):
            await visit(_comparison(some, GLANCE))
    for view in COMPARED:
        if view is not GLANCE:
            await visit(_comparison(everyone[:MOST_CHOSEN], view))


async def make_a_handout() -> None:
    """Makes one and throws it away, so that nobody waits for the process that sets pages.

    Beside the screens that are served meanwhile; one that can't be made is nobody's yet.
    """
    current = data.current()
    if not isinstance(current, Data):
        return
    await asyncio.to_thread(_handout, current)


def _handout(found: Data) -> None:
    """Imports on the way what sets pages, which the first answer does without."""
    from resurface.catalogue.dates import today
    from resurface.comparison.of_data import compared
    from resurface.language.language import english
    from resurface.materials.handout import handout
    from resurface.materials.paper import LETTER
    from resurface.materials.renderer import NotDrawnError
    from resurface.materials.wanted_handout import Wanted

    chosen = tuple(each.id for each in found.catalogue.treatments[:FEWEST_CHOSEN])
    if len(chosen) == FEWEST_CHOSEN:
        comparison = compared(found, chosen, untreated=True)
        with contextlib.suppress(NotDrawnError):
            handout(comparison, Wanted(Choice(chosen=chosen), LETTER, today()), english())


def _comparison(treatment_ids: Iterable[str], view: View) -> str:
    return f"compare={'~'.join(treatment_ids)}&view={view.id}"


def freeze() -> None:
    """Leaves out of garbage collection what is there by now.

    Streamlit collects in full after every run, over a heap that is mostly imported libraries; what
    comes later is collected as ever.
    """
    gc.collect()
    gc.freeze()


def send_at_once(port: int) -> None:
    """Turns Nagle's delay off for connections to this port.

    Streamlit makes its listening socket without naming TCP, and asyncio then leaves the delay on:
    each answer waits for about 40 ms until the browser acknowledges the message before it.
    Connections inherit the option from the socket that they come in by. Where the system does not
    list open files (Windows), nothing is changed.
    """
    for file in list(OPEN_FILES.iterdir()) if OPEN_FILES.is_dir() else ():
        if listening := _socket(int(file.name)):
            with listening:
                if _is_tcp(listening) and listening.getsockname()[1] == port:
                    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _socket(number: int) -> socket.socket | None:
    """A copy of an open file as a socket, to be closed; None where it is none, or gone."""
    try:
        copy = os.dup(number)
    except OSError:
        return None
    try:
        return socket.socket(fileno=copy)
    except OSError:
        os.close(copy)
        return None


def _is_tcp(found: socket.socket) -> bool:
    internet = found.family in (socket.AF_INET, socket.AF_INET6)
    return internet and found.type == socket.SOCK_STREAM

"""Every word that a run of the app puts on screen, wherever it stands: the widest net of the tests.

Labels, buttons, pills, help, placeholders, markdown, boxes, the rows and headings of tables, what
charts write and tell a screen reader, and what the app's own component is given to draw.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Node

UNSEEN = {
    *(
        "id",
        "element_id",
        "form_id",
        "key",
        "icon",
        "type",
        "url",
        "format",
        "color",
        "theme",
        "column_order",
    ),
    *("page_script_hash", "component_name", "selection_mode", "query_param_key", "css_content"),
    *("js_content", "html_content", "tag", "anchor", "cache_key", "media_id", "mime", "auto_save"),
}
"""Fields of an element that hold no words for a person."""

UNSEEN_IN_COMPONENT = {"id", "option", "topic", "shade", "session", "heard", "values"}
"""Ids in what the app's own component is given, and what it keeps in the tab and does not show."""

_WRITTEN = ("text", "tooltip")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


def seen(app: AppTest) -> list[str]:
    """Every text on screen after a run, each as often as it stands there."""
    return [text for _, text in seen_in(app)]


def seen_in(app: AppTest) -> list[tuple[Node, str]]:
    """The same, each with the element that shows it."""
    return [(node, text) for node in _nodes(app) for text in _texts(node) if text.strip()]


def _nodes(app: AppTest) -> Iterator[Node]:
    waiting: list[Node] = list(app._tree.children.values())
    while waiting:
        node = waiting.pop(0)
        yield node
        if isinstance(node, Block):
            waiting = [*node.children.values(), *waiting]


def _texts(node: Node) -> Iterator[str]:
    proto = getattr(node, "proto", None)
    if not isinstance(proto, Message):
        return
    match node.type:
        case "vega_lite_chart":
            yield proto.alt
            yield from _of_chart(json.loads(proto.spec))
        case "bidi_component":
            yield from _of_component(json.loads(proto.json or proto.mixed.json or "null"))
        case "arrow_data_frame" | "dataframe":
            yield from _of_table(node)
        case _:
            yield from _of_message(proto)


def _of_message(proto: Message) -> Iterator[str]:
    for field, value in proto.ListFields():
        if field.name in UNSEEN:
            continue
        values = value if field.is_repeated else [value]
        if field.type == FieldDescriptor.TYPE_STRING:
            yield from values
        elif (
            field.type == FieldDescriptor.TYPE_MESSAGE
            and not field.message_type.GetOptions().map_entry
        ):
            for each in values:
                yield from _of_message(each)


def _of_chart(spec: Any) -> Iterator[str]:
    """Titles, words on axes, and the columns of the rows that text and tooltips show."""
    shown = set(_fields(spec))
    for part in _parts(spec):
        title = part.get("title")
        if isinstance(title, str):
            yield title
        elif isinstance(title, dict):
            yield str(title.get("text", ""))
        yield from map(json.loads, _QUOTED.findall(str(part.get("labelExpr", ""))))
        for row in part["values"] if isinstance(part.get("values"), list) else ():
            if isinstance(row, dict):
                yield from (str(row[name]) for name in shown if isinstance(row.get(name), str))


def _fields(spec: Any) -> Iterator[str]:
    """Columns that are written or told in a tooltip."""
    for part in _parts(spec):
        for channel in _WRITTEN:
            found = part.get(channel)
            for each in found if isinstance(found, list) else [found]:
                if isinstance(each, dict) and "field" in each:
                    yield each["field"]


def _parts(spec: Any) -> Iterator[dict[str, Any]]:
    if isinstance(spec, dict):
        yield spec
        spec = list(spec.values())
    if isinstance(spec, list):
        for each in spec:
            yield from _parts(each)


def _of_component(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            if name not in UNSEEN_IN_COMPONENT:
                yield from _of_component(value)
    elif isinstance(data, list):
        for each in data:
            yield from _of_component(each)


def _of_table(node: Any) -> Iterator[str]:
    """Headings and cells of a table of rows."""
    columns = json.loads(node.proto.columns or "{}")
    for name, settings in columns.items():
        if settings and not settings.get("hidden"):
            yield str(settings.get("label") or name)
            yield str(settings.get("help") or "")
    frame = node.value
    yield from (cell for name in frame for cell in frame[name] if isinstance(cell, str))


def folds(app: AppTest) -> Iterator[str]:
    """Keys of the boxes that draw what is in them only once they are open."""
    for node in _nodes(app):
        proto = getattr(node, "proto", None)
        if getattr(node, "type", "") == "expander" and getattr(proto, "id", ""):
            yield proto.id.split("-", 2)[2]


def unfolded(app: AppTest, already: Collection[str] = ()) -> AppTest:
    """The same screen with every box open; `already`: keys of those that are."""
    opened = set(already)
    while closed := set(folds(app)) - opened:
        for key in closed:
            app.session_state[key] = True
        opened |= closed
        app.run()
        assert not app.exception, app.exception[0].message
    return app

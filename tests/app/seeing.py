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
from pandas import DataFrame
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
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
    "deferred_file_id",
}
"""Fields of an element that hold no words for a person."""

UNSEEN_IN_COMPONENT = {
    *("lang", "why_lang"),
    *("id", "kind", "option", "topic", "view", "outcome", "criterion", "step", "column", "patient"),
    *("sorted_by", "helped", "url", "said_at"),
    *("depth", "tone", "shade", "design", "known", "weight", "strength", "sample", "mark", "opens"),
    *("session", "heard", "values", "language", "which", "picked", "shades"),
}
"""Names under which the app's own component is given no words: ids of what it opens or asks for,
how something is drawn, and what it keeps in the tab.
"""

UNSEEN_IN_CHART = {"column"}
"""What a chart reads of its rows to place them, and does not write."""

_WRITTEN = ("text", "tooltip")
_READ = re.compile(r"datum\.(\w+)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')


def seen(app: AppTest) -> list[str]:
    """Every text on screen after a run, each as often as it stands there."""
    return [text for _, text in seen_in(app)]


def seen_in(app: AppTest) -> list[tuple[Node, str]]:
    """The same, each with the element that shows it."""
    return [(node, text) for node in _nodes(app) for text in _texts(node) if text.strip()]


def held_back(app: AppTest) -> list[str]:
    """Every text that the app's own component is given under a name that holds no words."""
    return [text for drawn in given(app) for text in _held_back(drawn)]


def given(app: AppTest) -> list[Any]:
    """What the app's own component is given to draw, part by part."""
    drawn = (node for node in _nodes(app) if getattr(node, "type", "") == "bidi_component")
    return [_given(node.proto) for node in drawn]


def copied(app: AppTest) -> set[str]:
    """What buttons of their own put on the clipboard; it stands nowhere on the screen."""
    return {each["text"] for each in given(app) if each.get("kind") == "copy" and "text" in each}


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
            yield from _of_chart(proto)
        case "bidi_component":
            yield from _of_component(_given(proto))
        case "arrow_data_frame" | "dataframe":
            yield from _of_table(node)
        case "table":
            yield proto.alt
            yield from _of_frame(node.value)
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


def _of_chart(proto: Any) -> Iterator[str]:
    """What a screen reader is told, titles, words on axes, and what text and tooltips show.

    Rows stand beside the specification of a chart or inside it.
    """
    yield proto.alt
    spec = json.loads(proto.spec)
    shown = set(_fields(spec))
    shown.update(*(_READ.findall(made) for name, made in _calculated(spec) if name in shown))
    for beside in proto.datasets:
        rows = convert_arrow_bytes_to_pandas_df(beside.data.data)
        for name in (shown - UNSEEN_IN_CHART).intersection(rows):
            yield from (cell for cell in rows[name] if isinstance(cell, str))
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


def _calculated(spec: Any) -> Iterator[tuple[str, str]]:
    """Columns that a chart works out from others: the name, and from what."""
    for part in _parts(spec):
        if "calculate" in part:
            yield part["as"], part["calculate"]


def _parts(spec: Any) -> Iterator[dict[str, Any]]:
    if isinstance(spec, dict):
        yield spec
        spec = list(spec.values())
    if isinstance(spec, list):
        for each in spec:
            yield from _parts(each)


def _given(proto: Any) -> Any:
    """What the app's own component is given to draw."""
    return json.loads(proto.json)[0]


def _of_component(data: Any, unseen: Collection[str] = UNSEEN_IN_COMPONENT) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for name, value in data.items():
            if name not in unseen:
                yield from _of_component(value, unseen)
    elif isinstance(data, list):
        for each in data:
            yield from _of_component(each, unseen)


def _held_back(data: Any) -> Iterator[str]:
    for part in _parts(data):
        for name in UNSEEN_IN_COMPONENT.intersection(part):
            yield from _of_component(part[name], unseen=())


def _of_table(node: Any) -> Iterator[str]:
    """Headings and cells of a table whose columns have settings."""
    columns = json.loads(node.proto.columns or "{}")
    for name, settings in columns.items():
        if settings and not settings.get("hidden"):
            yield str(settings.get("label") or name)
            yield str(settings.get("help") or "")
    yield from _cells(node.value)


def _of_frame(frame: DataFrame) -> Iterator[str]:
    """Headings and cells of a table that is shown as it is."""
    yield from map(str, frame)
    yield from _cells(frame)


def _cells(frame: DataFrame) -> Iterator[str]:
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

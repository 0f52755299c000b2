"""The whole app, run without a browser: always through dashboard.py."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.testing.v1 import AppTest

from resurface.record import store
from resurface.record.folder import FOLDER_VARIABLE, SHIPPED

DASHBOARD = Path(__file__).parents[2] / "dashboard.py"
Opener = Callable[..., AppTest]


def opened(**link: str) -> AppTest:
    """A new session that begins with a link; the first run is done and raised nothing."""
    app = AppTest.from_file(DASHBOARD, default_timeout=60)
    for name, value in link.items():
        app.query_params[name] = value
    return ran(app)


def ran(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception[0].message
    return app


def named(widgets: Iterable[Any], name: str) -> Any:
    """The widget that is bound to that name, however often it was set anew."""
    return next(
        each for each in widgets if each.key and each.key.split("-")[0].split(".")[0] == name
    )


def texts(app: AppTest) -> str:
    """Everything that the page says in markdown, captions, titles and boxes."""
    kinds = ("title", "header", "markdown", "caption", "info", "warning")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind))


def component_data(app: AppTest, key: str) -> Any:
    """What the app's own component is given to draw under a key."""
    found = next(each for each in app.get("bidi_component") if each.proto.id.endswith(f"-{key}"))
    return json.loads(found.proto.json)[0]


def asks(app: AppTest, key: str, what: str, *about: Any) -> AppTest:
    """The same screen after the app's own component asked for something, as its script does."""
    found = next(each for each in app.get("bidi_component") if each.proto.id.endswith(f"-{key}"))
    event = json.dumps([{"event": "asked", "value": {"what": what, "about": about}}])
    states = app._tree.get_widget_states()
    states.widgets.add(id=_make_trigger_id(found.proto.id, "events"), json_trigger_value=event)
    app._run(states)
    assert not app.exception, app.exception[0].message
    return app


def filter_set(app: AppTest, criterion_id: str, value: Any, patient: int = 0) -> AppTest:
    """The same screen after one filter was set; a filter of pills is set one pill after another."""
    key = f"filters-{patient}"
    before = filter_value(app, criterion_id, patient)
    if not isinstance(before, list):
        return asks(app, key, "set", criterion_id, value)
    for option in {*before} ^ {*value}:
        asks(app, key, "toggle", criterion_id, option)
    return app


def filter_value(app: AppTest, criterion_id: str, patient: int = 0) -> Any:
    """What the control of a filter shows: a stop or an option, options, on or off, or a text."""
    places = component_data(app, f"filters-{patient}")["places"].values()
    told = next(
        each for place in places for each in place["controls"] if each["id"] == criterion_id
    )
    match told["kind"]:
        case "limit":
            return told["values"][told["at"]]
        case "one":
            return told["options"][told["at"] - 1]["id"] if told["at"] else None
        case "several":
            pills = zip(told["options"], told["on"], strict=True)
            return [option["id"] for option, on in pills if on]
        case "switch":
            return told["on"]
    return told["text"]


def clear_button(app: AppTest) -> str:
    """The button that takes all filters off and counts them; empty where none is on."""
    return component_data(app, "filters-0")["clear"]


def also_on(app: AppTest) -> list[str]:
    """What is said of filters that are on and may be folded away."""
    places = component_data(app, "filters-0")["places"].values()
    return [place["also"] for place in places if place["also"]]


def the_list(app: AppTest, patient: int = 0) -> dict[str, Any]:
    """What the list of treatments is given to draw, its rows put together as its script does."""
    found, kept = component_data(app, f"list-{patient}"), component_data(app, "rows")
    assert found["rows"] == kept["name"]
    for part in (part for group in found["groups"] for part in group["parts"]):
        part["rows"] = [{**kept["rows"][row["id"]], **row} for row in part["rows"]]
    return found


def listed(app: AppTest, group: str = "", patient: int = 0) -> list[str]:
    """Names in the list in their order, of one group or of all."""
    return [
        row["name"]
        for each in the_list(app, patient)["groups"]
        if each["title"].startswith(group)
        for part in each["parts"]
        for row in part["rows"]
    ]


@pytest.fixture(scope="session", autouse=True)
def packages_scanned_once() -> Iterator[None]:
    """Every new session looks through all that is installed for components, each time alike."""
    with pytest.MonkeyPatch.context() as patch:
        scan = manifest_scanner.scan_component_manifests
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(scan))
        yield


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clinic's own folder that starts with the shipped treatments.csv; the app reads it."""
    shutil.copy(SHIPPED / "treatments.csv", tmp_path)
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    store.forget()
    yield tmp_path
    store.forget()


def late_product(folder: Path, product_id: str) -> None:
    """Gives a clinic's folder products.csv in which one product is past its check date."""
    lines = (SHIPPED / "products.csv").read_text(encoding="utf-8").splitlines()
    late = [
        f"{line.rsplit(',', 2)[0]},2019-07-31,2020-01-31"
        if line.startswith(f"{product_id},")
        else line
        for line in lines
    ]
    assert late != lines
    (folder / "products.csv").write_text("\n".join(late) + "\n", encoding="utf-8")


@pytest.fixture
def makers(monkeypatch) -> list[Callable[[], bytes]]:
    """What each file on screen is made by; Streamlit keeps it as long as the session."""
    kept, button = [], st.download_button

    def keep(label, make, **options):
        kept.append(make)
        return button(label, make, **options)

    monkeypatch.setattr(st, "download_button", keep)
    return kept

"""What the app has to reach, and the two tables that say whether it does."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.samples import Ratio, Samples, ratio

Results = dict[str, dict[str, Samples]]
"""By measure, then by page."""

APP, EMPTY, ONE_CHART, PLAIN = "Resurface", "empty", "one_chart", "plain"

CPU = "server CPU of a filter change, ms"
RERUN = "filter change without a browser, ms"
WAIT = "of that: wait that is not server CPU, ms"
BYTES = "received for a filter change, kB"
CPU_GUIDE = "server CPU of a change on the guide, ms"
CPU_CALENDAR = "server CPU of a change on the calendar, ms"
CPU_PATIENT = "server CPU of a change on the patient's view, ms"
HANDOUT_FIRST = "first handout after a start, ms"
HANDOUT_LATER = "later handout, ms"
PICTURE = "one picture, ms"
SLIDES = "six slides, ms"
EMBED = "web page of a comparison, ms"
PRICES = "price list, ms"
KIT = "a week's kit, ms"
KIT_SILENT = "longest wait for a word while a kit is made, ms"
BESIDE_NO_KIT = "another visitor's filter change before a kit, ms"
BESIDE_KIT = "another visitor's filter change while a kit is made, ms"
WORDING = "check of 1,000 words, ms"
CPU_NONE_LEFT = "server CPU of a filter change, no screen left behind, ms"
CPU_LEFT = "server CPU of a filter change, 128 screens left behind, ms"
LIVE_100 = "filter change, 100 live screens, ms"
LIVE_200 = "filter change, 200 live screens, ms"
AT_ONCE = "filter changes a second, 100 at one moment"
TIGHT = {
    4_096: "filter change, 200 live after 128 left, 4,096 open files, ms",
    1_024: "filter change, 200 asked for after 128 left, 1,024 open files, ms",
}
"""By how many files the server may have open. A screen that is refused without need, or not by
its sentence, counts as a change that never came."""
REFUSED = "of these 200 screens refused, 1,024 open files"
LOAD = "load average while 100 screens are live"
RATE_4 = "filter changes a second, 4 visitors"
RATE_16 = "filter changes a second, 16 visitors"
BUSY_4 = "filter change while 4 visitors work, ms"
MEMORY = "memory of one more visitor, MB"
GROWTH = "memory gained while visitors come and go, MB"
WORN = "memory gained over many filter changes, MB"
STARTED = "start of the server to its first answer, ms"
ARRIVED_FIRST = "first visitor after a start, start page, ms"
ARRIVED_LATER = "later visitor, start page, ms"
COMPARED_FIRST = "first visitor after a start, four compared, ms"
COMPARED_LATER = "later visitor, four compared, ms"
SETTLED = "browser: filter change until all is drawn, ms"
FIRST_PAINT = "browser: first visit to the first paint, ms"
FIRST = "browser: first visit to the list or the chart, ms"
REPEAT = "browser: repeat visit to the same, ms"
LIVE = "browser: repeat visit until the app has answered, ms"
COMPARING = "browser: from the list to four compared at a glance, ms"
CHART_BYTES = "browser: first visit, libraries of charts, bytes"
DOWNLOAD = "browser: first visit, unpacked, MB"
SENT = "browser: first visit, over the wire, MB"
ROWS_20, ROWS_1000, ROWS_10000 = (
    f"filter change with {count} treatments, ms" for count in ("20", "1,000", "10,000")
)
EVERY = (
    CPU,
    RERUN,
    WAIT,
    BYTES,
    CPU_GUIDE,
    CPU_CALENDAR,
    CPU_PATIENT,
    HANDOUT_FIRST,
    HANDOUT_LATER,
    PICTURE,
    SLIDES,
    EMBED,
    PRICES,
    KIT,
    KIT_SILENT,
    BESIDE_NO_KIT,
    BESIDE_KIT,
    WORDING,
    CPU_NONE_LEFT,
    CPU_LEFT,
    LIVE_100,
    LIVE_200,
    AT_ONCE,
    *TIGHT.values(),
    REFUSED,
    LOAD,
    RATE_4,
    RATE_16,
    BUSY_4,
    MEMORY,
    GROWTH,
    WORN,
    STARTED,
    ARRIVED_FIRST,
    ARRIVED_LATER,
    COMPARED_FIRST,
    COMPARED_LATER,
    SETTLED,
    COMPARING,
    FIRST_PAINT,
    FIRST,
    REPEAT,
    LIVE,
    DOWNLOAD,
    SENT,
    CHART_BYTES,
    ROWS_20,
    ROWS_1000,
    ROWS_10000,
)


@dataclass(frozen=True)
class Bar:
    """One thing to reach: a value (or a ratio) of the results beside its limit."""

    words: str
    limit: float
    value: Callable[[Results], Ratio]
    at_least: bool = False

    def kept(self, found: Ratio) -> str:
        if math.isnan(found.median):
            return "not measured"
        good = found.median >= self.limit if self.at_least else found.median <= self.limit
        return "yes" if good else "**no**"


def _samples(results: Results, measure: str, page: str) -> Samples:
    return results.get(measure, {}).get(page, Samples())


def _to(measure: str, page: str, theirs: str = "") -> Callable[[Results], Ratio]:
    """The app's value to a page's, of the same measure or of another, round by round."""
    return lambda results: ratio(
        _samples(results, measure, APP), _samples(results, theirs or measure, page)
    )


def _to_itself(measure: str, other: str) -> Callable[[Results], Ratio]:
    """One of the app's measures to another of its own."""
    return lambda results: ratio(_samples(results, measure, APP), _samples(results, other, APP))


def _p95_to(measure: str, page: str) -> Callable[[Results], Ratio]:
    """The slowest of twenty, over all rounds together."""

    def value(results: Results) -> Ratio:
        whole = _samples(results, measure, APP).p95 / _samples(results, measure, page).p95
        return Ratio(whole, whole, whole)

    return value


def _own(measure: str) -> Callable[[Results], Ratio]:
    """The app's own value."""

    def value(results: Results) -> Ratio:
        found = _samples(results, measure, APP)
        return Ratio(found.median, found.low, found.high)

    return value


def _seconds(measure: str) -> Callable[[Results], Ratio]:
    """The app's own value in seconds."""

    def value(results: Results) -> Ratio:
        found = _own(measure)(results)
        return Ratio(found.median / 1000, found.low / 1000, found.high / 1000)

    return value


def _failed(measure: str) -> Callable[[Results], Ratio]:
    """How many of the app's values never came."""

    def value(results: Results) -> Ratio:
        found = _samples(results, measure, APP)
        lost = found.lost if found.rounds else math.nan
        return Ratio(lost, lost, lost)

    return value


def _above(measure: str, page: str) -> Callable[[Results], Ratio]:
    """How much the app's value lies above a page's."""

    def value(results: Results) -> Ratio:
        mine, theirs = (_samples(results, measure, each) for each in (APP, page))
        return Ratio(mine.median - theirs.median, mine.low - theirs.high, mine.high - theirs.low)

    return value


BARS = (
    Bar("server CPU / empty", 0.4, _to(CPU, EMPTY)),
    Bar("server CPU / one_chart", 0.4, _to(CPU, ONE_CHART)),
    Bar("server CPU / plain", 0.2, _to(CPU, PLAIN)),
    Bar("server CPU on the guide / the list", 1.2, _to_itself(CPU_GUIDE, CPU)),
    Bar("server CPU on the calendar / the list", 1.2, _to_itself(CPU_CALENDAR, CPU)),
    Bar("server CPU on the patient's view / the list", 1.2, _to_itself(CPU_PATIENT, CPU)),
    Bar("first handout, s", 2, _seconds(HANDOUT_FIRST)),
    Bar("later handout, s", 0.5, _seconds(HANDOUT_LATER)),
    Bar("one picture, s", 0.3, _seconds(PICTURE)),
    Bar("six slides, s", 1, _seconds(SLIDES)),
    Bar("web page of a comparison, s", 0.5, _seconds(EMBED)),
    Bar("price list, s", 0.5, _seconds(PRICES)),
    Bar("a week's kit, s", 10, _seconds(KIT)),
    Bar("longest wait for a word while a kit is made, s", 1, _seconds(KIT_SILENT)),
    Bar("filter change while a kit is made / before", 2, _to_itself(BESIDE_KIT, BESIDE_NO_KIT)),
    Bar("check of 1,000 words, s", 0.5, _seconds(WORDING)),
    Bar("server CPU, 128 screens left / none", 1.3, _to_itself(CPU_LEFT, CPU_NONE_LEFT)),
    Bar("100 live screens / one_chart", 1.2, _to(LIVE_100, ONE_CHART)),
    Bar("p95 of that / one_chart's p95", 1.2, _p95_to(LIVE_100, ONE_CHART)),
    Bar("200 live screens, ms", 1000, _own(LIVE_200)),
    Bar("200 live screens, failed", 0, _failed(LIVE_200)),
    Bar("100 changes at one moment: changes a second", 35, _own(AT_ONCE), at_least=True),
    Bar("200 live after 128 left, 4,096 open files: failed", 0, _failed(TIGHT[4_096])),
    Bar("as many asked for, 1,024 open files: failed", 0, _failed(TIGHT[1_024])),
    Bar("wait that is not server CPU, ms", 15, _own(WAIT)),
    Bar("received for a filter change, kB", 20, _own(BYTES)),
    Bar("changes a second, 4 visitors / plain", 8, _to(RATE_4, PLAIN), at_least=True),
    Bar("changes a second, 16 visitors / plain", 8, _to(RATE_16, PLAIN), at_least=True),
    Bar("p95 while 4 visitors work / one_chart", 0.3, _p95_to(BUSY_4, ONE_CHART)),
    Bar("memory of one more visitor above one_chart, MB", 0.3, _above(MEMORY, ONE_CHART)),
    Bar("memory gained while visitors come and go, MB", 5, _own(GROWTH)),
    Bar("memory gained over many filter changes, MB", 5, _own(WORN)),
    Bar("start of the server to its first answer, s", 3, _seconds(STARTED)),
    Bar("first / later visitor, start page", 1.2, _to_itself(ARRIVED_FIRST, ARRIVED_LATER)),
    Bar("first / later visitor, four compared", 1.2, _to_itself(COMPARED_FIRST, COMPARED_LATER)),
    Bar("filter change until the list is settled / one_chart", 0.7, _to(SETTLED, ONE_CHART)),
    Bar("p95 of that / one_chart's p95", 0.7, _p95_to(SETTLED, ONE_CHART)),
    Bar("list to a glance / one_chart's first visit", 0.6, _to(COMPARING, ONE_CHART, FIRST)),
    Bar("first paint / one_chart", 0.3, _to(FIRST_PAINT, ONE_CHART)),
    Bar("first visit to the list / one_chart's chart", 1.0, _to(FIRST, ONE_CHART)),
    Bar("repeat visit to the list / one_chart's chart", 0.9, _to(REPEAT, ONE_CHART)),
    Bar("first visit, unpacked / one_chart", 1.0, _to(DOWNLOAD, ONE_CHART)),
    Bar("first visit, libraries of charts, bytes", 0, _own(CHART_BYTES)),
    Bar("1,000 / 20 treatments", 1.2, _to_itself(ROWS_1000, ROWS_20)),
    Bar("10,000 / 20 treatments", 1.2, _to_itself(ROWS_10000, ROWS_20)),
)

HOW_TO_READ = """\
How to read it. The four pages took turns in one run on one machine; a ratio is formed within each
round and its median is held against the bar, so a busy minute touches both sides. Milliseconds say
little elsewhere. In brackets: the lowest and the highest value (of a ratio: of the rounds). On a
machine that does other work, take a median ratio of 0.9 to 1.1 for filter changes, 0.85 to 1.15
for visits and 0.6 to 1.4 for starts as equal; where a bracket reaches over the bar, run again.

- Resurface: the list, as the app opens, unless four compared are named. empty: one line of text.
  one_chart: a select box and a chart. plain: filters and charts in the plainest Streamlit. All are
  in benchmarks/.
- Without a browser: from the request to the message that ends the run, each change directly after
  the last one. Server CPU is user and system time of the process, garbage collection with it; the
  wait beside it grows on a busy machine, where the server waits for a core.
- In a browser: from the click or key to the end of the run and the last change in the page's main
  part before 350 ms of quiet, whichever is later. Depth is changed, not a slider, because a slider
  waits 200 ms after its keys. A visit ends when the rows of the list, or the chart,
  are in view with nothing over them, and stay so; the first paint is what is seen first, such as an
  outline. The list stands there before the app does, and keeps what is tapped until then: when the
  app itself has answered is a row of its own.
- Memory while visitors come and go is taken once Streamlit's own store of 128 sessions that have
  left is full. Memory over many filter changes is measured only when it is asked for
  (`--part wear`): it takes eight minutes or more.
- A handout is timed from the click to the whole file, of three treatments. The first is the first
  that a visitor asks for: the server has made one by itself before it says that it is ready.
- Pieces are timed from the click to the whole file, of three treatments, each the second time. The
  kit is nine pictures, a deck, a handout and prices in English; another visitor changes a filter
  all the while, one change after the other.
- Live screens make a change every 5 to 15 seconds each. With a hundred, a change of one_chart waits
  for those before it. Measured only when it is asked for (`--part live`).
- The start ends with the first answer. The app then still warms up what the list does not need; it
  says that it is ready when that is done. First visitors come once it is ready.
- The browser, the visitors and the servers share the machine."""


def measured(results: Results, pages: tuple[str, ...] = (APP, EMPTY, ONE_CHART, PLAIN)) -> str:
    """Every measure that was taken: median (lowest–highest), p95 where there are many values."""
    head = [["measured", *pages], ["---"] * (len(pages) + 1)]
    body = [
        [measure, *(_cell(_samples(results, measure, page)) for page in pages)]
        for measure in EVERY
        if measure in results
    ]
    return "\n".join(_lines([*head, *body]))


def held_against(results: Results) -> str:
    """Each bar with what was reached, then how many are missed and how many were not measured."""
    rows = [["bar", "limit", "reached", "kept"], ["---"] * 4]
    for bar in BARS:
        found = bar.value(results)
        kept = bar.kept(found)
        sign = "≥" if bar.at_least else "≤"
        rows.append([bar.words, f"{sign} {bar.limit:g}", _reached(found), kept])
    answers = [row[-1] for row in rows]
    missed, silent = answers.count("**no**"), answers.count("not measured")
    table = "\n".join(_lines(rows))
    return f"{table}\n\nOf {len(BARS)} bars {missed} are missed and {silent} were not measured."


def _cell(samples: Samples) -> str:
    lost = f"; {samples.lost} never came" if samples.lost else ""
    if not samples.all:
        return f"-{lost}"
    text = f"{_figure(samples.median)} ({_figure(samples.low)}–{_figure(samples.high)})"
    p95 = f", p95 {_figure(samples.p95)}" if len(samples.all) >= 20 else ""
    return f"{text}{p95}{lost}"


def _reached(found: Ratio) -> str:
    if math.isnan(found.median):
        return "-"
    text = f"{found.median:.2f}"
    return text if found.low == found.high else f"{text} ({found.low:.2f}–{found.high:.2f})"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _lines(rows: list[list[str]]) -> Iterator[str]:
    for row in rows:
        yield f"| {' | '.join(row)} |"

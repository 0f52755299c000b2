"""What the soak holds against its limits: memory, and the cost of a tap."""

from __future__ import annotations

from benchmarks.soaked import Reading, Soaked

MINUTE = 60


def soaked(memory_mb, tap_ms, yard_ms=lambda _: 4) -> Soaked:
    """Ten minutes with ten changes each, by what a minute holds and what its changes cost."""
    found, cpu, yards = Soaked(10 * MINUTE), 0.0, 0.0
    for minute in range(11):
        at, changes = minute * MINUTE, 10 * minute
        found.readings.append(Reading(at, memory_mb(minute), cpu, changes, yards, at))
        cpu += 10 * tap_ms(minute)
        yards += MINUTE * yard_ms(minute)
    found.judge()
    return found


def test_flat_memory_and_flat_taps_are_right():
    assert soaked(lambda _: 200, lambda _: 16).wrong == []


def test_what_the_warm_up_costs_is_not_counted():
    start = soaked(lambda minute: 200 if minute > 1 else 100, lambda minute: 16 if minute else 5)
    assert (start.growth, start.tap_ms) == (0, (16, 16))


def test_memory_that_grows_is_wrong():
    found = soaked(lambda minute: 200 + 2 * minute, lambda _: 16)
    assert found.wrong == ["memory grew by 16.0 MB after the warm-up"]


def test_a_tap_that_costs_more_with_time_is_wrong():
    found = soaked(lambda _: 200, lambda minute: 10 + minute)
    assert found.wrong == ["a tap cost 1.58 times as much at the end"]


def test_a_machine_that_gets_busier_makes_no_tap_dearer():
    found = soaked(lambda _: 200, lambda minute: 10 + minute, lambda minute: 5 + minute / 2)
    assert found.wrong == []


def test_a_minute_without_a_change_has_no_cost():
    found = Soaked(10 * MINUTE)
    found.readings = [
        Reading(at * MINUTE, 200, 16 * (at // 2), at // 2, 4 * at, at) for at in range(11)
    ]
    assert found.tap_ms == (16, 16)


def test_a_server_that_answers_nobody_still_gets_a_report():
    found = Soaked(10 * MINUTE, wrong=["visitor 0: refused"])
    found.readings = [Reading(0, 200, 0, 0, 4, 1)]
    found.judge()
    assert found.told().endswith("1 wrong.")


def test_memory_grows_by_right_until_as_many_have_left_as_are_kept():
    """From 100 to 200 MB while the first 128 leave, and no further."""
    readings = [
        Reading(at, 100 + min(at, 100), 16 * at, at, 4 * at, at, left=at + 28) for at in range(600)
    ]
    assert Soaked(600, readings=readings).growth == 0

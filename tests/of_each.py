"""One test that asks every row of a long list, and names each that fails.

A test of its own for every row of a thousand costs more in counting than in asking.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Any

import pytest

_Case = type(pytest.param())
Test = Callable[..., None]


def of_each(
    names: str | tuple[str, ...], cases: Sequence[Any], ids: Callable[[Any], str] = repr
) -> Callable[[Test], Test]:
    """Like `pytest.mark.parametrize`, but the test is one: it goes on after a case that fails.

    There must be a case.
    """
    wanted = (names,) if isinstance(names, str) else names

    def one(test: Test) -> Test:
        @functools.wraps(test)
        def asked(**fixtures: Any) -> None:
            assert cases
            wrong = [
                f"{name}: {error}"
                for name, values in (_named(case, ids) for case in cases)
                if (error := _error(test, dict(zip(wanted, values, strict=True)) | fixtures))
            ]
            assert wrong == [], f"{len(wrong)} of {len(cases)}:\n" + "\n".join(wrong)

        signature = inspect.signature(test)
        rest = [each for name, each in signature.parameters.items() if name not in wanted]
        asked.__signature__ = signature.replace(parameters=rest)  # type: ignore[attr-defined]
        return asked

    return one


def _named(case: Any, ids: Callable[[Any], str]) -> tuple[str, tuple[Any, ...]]:
    """The name of a case and its values."""
    if isinstance(case, _Case):
        return case.id or ids(case.values), case.values
    return ids(case), case if isinstance(case, tuple) else (case,)


def _error(test: Test, values: dict[str, Any]) -> str:
    """What is wrong; empty where nothing is."""
    try:
        test(**values)
    except Exception as error:  # any of them fails a test
        return f"{type(error).__name__}: {error}"
    return ""

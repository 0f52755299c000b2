"""The scripts of the component share one scope: a name that stands twice ends all of them."""

from __future__ import annotations

import re
from collections import Counter

from resurface.ui.parts import component

DECLARED = re.compile(
    r"^(?:export )?(?:async )?(?:function\*?|const|let|class) ([\w$]+)", re.MULTILINE
)


def test_no_name_is_declared_by_two_scripts():
    count = Counter(DECLARED.findall(component.script()))
    assert count["list"] == 1
    assert [name for name, times in count.items() if times > 1] == []

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from forewarn import check
from forewarn.records.runs import CheckResult

Checked = Callable[..., CheckResult]


@pytest.fixture(scope="session")
def checked() -> Checked:
    """A sentence and, where given, its day of publication as 2025-09-27 -> the whole result."""

    def run(sentence: str, published: str | None = None, **given: str) -> CheckResult:
        return check(sentence, published=date.fromisoformat(published) if published else None, **given)

    return run


@pytest.fixture(scope="session")
def finding(checked) -> Callable[..., str]:
    """The finding of the sentence as a whole, as a word."""

    def run(sentence: str, published: str | None = None, **given: str) -> str:
        return checked(sentence, published, **given).overall.finding.value

    return run

"""One headless Chromium for all tests of the page. It is required: where it is missing the tests fail and say why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Error, sync_playwright
from states import STATES

from forewarn.publish import write_brief

#: A browser under test talks to nobody.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def chromium():
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.fail("Chromium is missing: run `sh tests/install_chromium.sh`, or install the package chromium")
    with sync_playwright() as driver:
        try:
            browser = driver.chromium.launch(executable_path=path, args=list(QUIET))
        except Error as error:
            pytest.fail(f"Chromium at {path} does not start: {error}")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def briefs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("briefs")
    return {name: write_brief(make(), folder / name, pdf=False)[0] for name, make in STATES.items()}


@pytest.fixture
def visit(chromium):
    """Open a file in a fresh page. Its complaints and requests are gathered on the page as ``heard``."""
    contexts = []

    def go(file: Path, *, dark=False, phone=False, scripts=True, reduced=False):
        context = chromium.new_context(
            viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce" if reduced else "no-preference",
            has_touch=phone,
            offline=True,
        )
        contexts.append(context)
        page = context.new_page()
        heard: list[str] = []
        page.on("console", lambda message: heard.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: heard.append(f"error: {error}"))
        page.on("request", lambda request: heard.append(request.url) if request.url != file.as_uri() else None)
        page.heard = heard
        page.goto(file.as_uri())
        return page

    yield go
    for context in contexts:
        context.close()

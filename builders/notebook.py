"""Write docs/notebook.ipynb and execute it: the same cells give the same file, so a test can compare the bytes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "notebook.ipynb"

#: Words (True) and code (False), as a reader meets them.
CELLS = (
    (
        True,
        """# In a notebook

Every result of forewarn shows itself as a table. This notebook is executed when the documentation is made, so what
stands under each cell is what the code gives.""",
    ),
    (False, """import forewarn"""),
    (True, """## One sentence"""),
    (False, """forewarn.check("An Oreshnik launched from Belarus would reach London in eight minutes.")"""),
    (
        True,
        """A finding is a record: its numbers carry their sources, and `would_change` says what would turn it.""",
    ),
    (
        False,
        """result = forewarn.check("Belarus put the Oreshnik on combat duty in October 2025.")
print(result.overall.finding.value)
for change in result.overall.would_change:
    print("-", change)""",
    ),
    (
        True,
        """## Minutes for named places

From a reported launch *area* to *named* places; never the other way round.""",
    ),
    (False, """forewarn.reach("Oreshnik", launch="Belarus", to=["Vilnius", "Warsaw", "Berlin"])"""),
    (
        True,
        """## One flight

From a given state to the ground, through air, over the turning Earth: to check a number that somebody published.""",
    ),
    (
        False,
        """forewarn.fly(
    forewarn.InitialState(
        latitude_deg=53.9, longitude_deg=27.6, altitude_m=50_000, speed_m_per_s=3_000, angle_deg=40, azimuth_deg=270
    )
)""",
    ),
    (
        True,
        """## Articles

The whole run: articles in, one record out. `forewarn.write_brief(assessment, folder)` makes the brief of it.""",
    ),
    (
        False,
        """from datetime import date

from forewarn.assess import assess

articles = forewarn.load_articles(["examples/speech.txt"], published=date(2025, 9, 27))
assessment = assess(articles, places=["Warsaw"])
assessment""",
    ),
    (True, """A single finding out of it:"""),
    (False, """assessment.verdicts[-1]"""),
)


def executed() -> str:
    """The notebook with its results, as the text of the file.

    Raises:
        nbclient.exceptions.CellExecutionError: a cell fails.
    """
    book: Any = nbformat.v4.new_notebook(metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}})
    for number, (words, text) in enumerate(CELLS):
        make = nbformat.v4.new_markdown_cell if words else nbformat.v4.new_code_cell
        book.cells.append(make(text, id=f"cell-{number:02d}"))
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder) / "examples")
        NotebookClient(book, timeout=120, resources={"metadata": {"path": folder}}).execute()
    for cell in book.cells:
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            if "text/html" in output.get("data", ()):
                output["data"].pop("text/plain", None)  # the record's Python text: long, and shown nowhere
    book.metadata["language_info"] = {"name": "python", "pygments_lexer": "ipython3"}  # not the very Python that ran it
    return nbformat.writes(book, version=4) + "\n"


if __name__ == "__main__":
    PAGE.write_text(executed(), encoding="utf-8")

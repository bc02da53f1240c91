from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def shared():
    """The folder of annotated articles, which is not part of the repository."""
    for folder in (REPOSITORY.parent / "shared", REPOSITORY / "shared"):
        if (folder / "evaluation" / "articles.jsonl").is_file():
            return folder
    pytest.skip("the annotated articles are not at hand: no folder `shared` beside the checkout")

"""Runs the command line in this process: fast, and what it prints is captured."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from forewarn.cli.main import run_command


@dataclass
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def forewarn(capsys):
    def run(*words: object) -> Ran:
        capsys.readouterr()
        code = run_command([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return run

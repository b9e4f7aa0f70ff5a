"""The command as a process of its own: pipes, encodings, endings, start."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from timeline.cli import main; main()"]
OSLO = "Talks in Oslo\n\nOSLO, May 9, 2016 (AFP) - Norway’s premier held talks with Sweden on May 6, 2016.\n"


def run(arguments: Sequence[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        input=OSLO.encode(),
        capture_output=True,
        check=False,
    )


def test_output_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    """A C locale does not change the bytes that are written."""
    result = run(["extract", "-", "--with-text"], tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert "Norway’s premier" in result.stdout.decode("utf-8")


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    """A reader that goes away, as `head` does, leaves no message and no failure behind."""
    process = subprocess.Popen(
        [*PROGRAM, "schema"], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    words = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), words) == (0, b"")


def test_a_fault_of_ours_is_one_line(tmp_path: Path) -> None:
    """An unforeseen exception ends with code 1 and one line; the traceback comes when asked for."""
    broken = "import timeline.models as m; m.Timeline.model_json_schema = lambda **_: 1 / 0; "
    program = [sys.executable, "-c", f"{broken}from timeline.cli import main; main()", "schema"]
    quiet = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)
    traced = subprocess.run(
        program,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TIMELINE_DEBUG": "1"},
    )
    assert quiet.returncode == 1
    assert "ZeroDivisionError" in quiet.stderr
    assert len(quiet.stderr.splitlines()) == 1
    assert "Traceback" in traced.stderr


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]], ids=" ".join)
def test_help_and_version_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    """`--help` and `--version` answer without spaCy, pydantic or dateparser."""
    code = (
        "import sys\nfrom timeline.cli import main\n"
        "try:\n    main()\nfinally:\n"
        "    print({'spacy', 'pydantic', 'dateparser'} & set(sys.modules), file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert result.stderr.strip() == "set()"


@pytest.mark.parametrize(
    "command",
    [
        *("extract", "times", "explain", "show", "render", "diff", "evaluate", "schema", "doctor"),
        *("rules", "rules list", "rules check", "rules new"),
    ],
)
def test_no_help_loads_spacy(tmp_path: Path, command: str) -> None:
    """The help of no command loads spaCy."""
    code = (
        "import sys\nfrom timeline.cli import main\n"
        "try:\n    main()\nfinally:\n    print('spacy' in sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *command.split(), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stderr.strip() == "False"
    assert "Usage" in result.stdout


def test_no_colour_where_it_is_not_wanted(tmp_path: Path) -> None:
    """NO_COLOR keeps colour codes out even where they are forced."""
    result = run(["--help"], tmp_path, NO_COLOR="1", FORCE_COLOR="1")
    assert b"\x1b[3" not in result.stdout


def test_the_package_runs_as_a_module(tmp_path: Path) -> None:
    """`python -m timeline` is the same program."""
    result = subprocess.run(
        [sys.executable, "-m", "timeline", "--version"], cwd=tmp_path, capture_output=True, check=True
    )
    assert result.stdout.startswith(b"diplomatic-timeline")


@pytest.mark.skipif(os.name != "posix", reason="redirections of a POSIX shell")
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("schema >&-", "timeline: error: stdout is closed; name a file for the output\n"),
        ("extract - <&-", "timeline: error: stdin is closed; name a file\n"),
        ("schema 2>&1 >/dev/full", "timeline: error: stdout: cannot be written: No space left on device\n"),
        ("--help 2>&1 >/dev/full", "timeline: error: output: No space left on device\n"),
    ],
)
def test_a_closed_or_full_stream_is_told(tmp_path: Path, command: str, told: str) -> None:
    """Where there is nothing to read from or to write to, one line says so, and the code is 1."""
    if "/dev/full" in command and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    program = f"{sys.executable} -m timeline {command}"
    result = subprocess.run(program, shell=True, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr or result.stdout) == (1, told)


@pytest.mark.skipif(os.name != "posix", reason="redirections of a POSIX shell")
def test_a_closed_stdout_that_is_not_needed_does_no_harm(tmp_path: Path) -> None:
    """With `-o` a closed stdout is no failure."""
    program = f"{sys.executable} -m timeline extract - -o a.json >&-"
    subprocess.run(program, shell=True, cwd=tmp_path, input=OSLO.encode(), check=True)
    assert (tmp_path / "a.json").exists()


def test_libraries_keep_silent(tmp_path: Path) -> None:
    """A broken PDF is told in one line of ours, without what the library logs of it."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\nnothing behind it")
    result = run(["extract", "a.pdf"], tmp_path)
    assert result.returncode == 1
    assert result.stderr.startswith(b"timeline: error: a.pdf is not a readable PDF")
    assert result.stderr.count(b"\n") == 1

"""What starting costs: `timeline --help` beside a bare typer program, and `import timeline`.

`python evaluation/startup.py` prints the median of several runs of each, in seconds, and the modules that
must not be loaded; it ends with 1 where help costs twice a bare program's or more. A command's help is
set beside a bare command's: typer itself loads pydantic on the way to a command.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 9
BARE = """
import typer
app = typer.Typer()
@app.command()
def hello(name: str, loud: bool = False) -> None:
    "Say hello."
@app.command()
def bye(name: str) -> None:
    "Say goodbye."
app()
"""
OURS = "import sys; from timeline.cli import main; sys.argv[0] = 'timeline'; main()"
CASES = {
    "python alone": ["-c", "pass"],
    "import timeline": ["-c", "import timeline"],
    "bare typer --help": ["-c", BARE, "--help"],
    "bare typer hello --help": ["-c", BARE, "hello", "--help"],
    "timeline --help": ["-c", OURS, "--help"],
    "timeline extract --help": ["-c", OURS, "extract", "--help"],
    "timeline rules check --help": ["-c", OURS, "rules", "check", "--help"],
    "timeline --version": ["-c", OURS, "--version"],
}
BESIDE = {
    "timeline --help": "bare typer --help",
    "timeline extract --help": "bare typer hello --help",
    "timeline rules check --help": "bare typer hello --help",
}
"""What each help is set beside."""
HEAVY = ("spacy", "pydantic", "dateparser", "numpy")
LIMIT = 2.0


def seconds(arguments: list[str]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
    return time.perf_counter() - start


def heavy_modules() -> list[str]:
    """The heavy modules that `timeline --help` loads: none, one hopes."""
    wanted = f"print([name for name in {HEAVY} if name in sys.modules])"
    program = OURS.replace("main()", "") + f"\ntry: main()\nfinally: sys.stdout = sys.__stdout__; {wanted}"
    run = subprocess.run(
        [sys.executable, "-c", program, "--help"], capture_output=True, text=True, check=True
    )
    return [name for name in HEAVY if name in run.stdout.splitlines()[-1]]


def main() -> int:
    """Time every case, interleaved so that a busy machine slows all alike; print the medians."""
    taken: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(RUNS):
        for name, arguments in CASES.items():
            taken[name].append(seconds(arguments))
    median = {name: statistics.median(times) for name, times in taken.items()}
    share = {name: median[name] / median[bare] for name, bare in BESIDE.items()}
    for name, value in median.items():
        times = f"{share[name]:.2f} times {BESIDE[name]}" if name in share else ""
        print(f"{name:<28} {value:.3f} s   {times}".rstrip())
    print(f"heavy modules loaded by --help: {', '.join(heavy_modules()) or 'none'}")
    return 1 if max(share.values()) >= LIMIT or heavy_modules() else 0


if __name__ == "__main__":
    sys.exit(main())

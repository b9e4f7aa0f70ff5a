"""Takes the pictures of the documentation anew, with headless Chromium: `python docs/pictures.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from timeline import read_article
from timeline.extraction import extract_article
from timeline.render import render

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "data" / "raw" / "reykjavik-1986.txt"
DARK = "--blink-settings=preferredColorScheme=0"
PICTURES = {"page": ("1280,900",), "page-dark": ("1280,900", DARK), "page-narrow": ("500,900",)}
"""The size of the window in pixels, and further options of the browser."""


def main() -> int:
    """Write the page of one sample and photograph it."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        sys.stderr.write("no Chromium found: apt-get install chromium\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        found = extract_article(read_article(ARTICLE), with_text=True)
        page.write_text(render(found, "html"), encoding="utf-8")
        for name, (size, *options) in PICTURES.items():
            picture = ROOT / "docs" / "images" / f"{name}.png"
            call = [browser, "--headless", "--no-sandbox", "--hide-scrollbars", f"--window-size={size}"]
            call += [*options, f"--screenshot={picture}", page.as_uri()]
            subprocess.run(call, check=True, capture_output=True, timeout=120)
    return 0


if __name__ == "__main__":
    sys.exit(main())

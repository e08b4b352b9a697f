"""Takes a picture of every screen: ``python -m tests.screenshots FOLDER``.

By default in English, in light, dark and high contrast, on a screen of 100 and of 200 %. ``index.html`` shows them side
by side. Switches choose otherwise, each with one or more words::

    python -m tests.screenshots FOLDER --languages en de it --themes light --scales 150 --text 100 200 --only wizard
"""

import argparse
import html
import json
import os
import subprocess
import sys
from itertools import product
from pathlib import Path

THEMES = ("light", "dark", "contrast")
LANGUAGES = ("en", "de", "it")
SCREEN = (1366, 768)


def main() -> int:
    """Take the pictures, a process for each scale: Qt reads the scale once, at its start."""
    asked = _arguments()
    if os.environ.get("QT_SCALE_FACTOR") is not None:
        from tests.screenshots.studio import take

        take(asked.folder, asked.languages, asked.themes, asked.text, asked.only, int(os.environ["SCREEN_PERCENT"]))
        return 0
    asked.folder.mkdir(parents=True, exist_ok=True)
    for scale in asked.scales:
        environment = os.environ | {
            "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(asked.folder, scale)}",
            "QT_SCALE_FACTOR": str(scale / 100),
            "SCREEN_PERCENT": str(scale),
        }
        ended = subprocess.run([sys.executable, "-m", "tests.screenshots", *sys.argv[1:]], env=environment, check=False)
        if ended.returncode:
            return ended.returncode
    _write_index(asked)
    print(asked.folder / "index.html")
    return 0


def _screen(folder: Path, scale: int) -> Path:
    """Describe a screen of the usual number of points, whatever their size in pixels."""
    width, height = (side * scale // 100 for side in SCREEN)
    screen = {"name": "desk", "x": 0, "y": 0, "width": width, "height": height}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    return file


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description="Takes a picture of every screen.")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=["en"])
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=list(THEMES))
    parser.add_argument("--scales", nargs="+", type=int, default=[100, 200], help="percent of the screen")
    parser.add_argument("--text", nargs="+", type=int, default=[100], help="percent of the system's text size")
    parser.add_argument("--only", nargs="+", default=[""], help="beginnings of the screens' names")
    return parser.parse_args()


def _write_index(asked: argparse.Namespace) -> None:
    variants = [
        f"{language}-{theme}-{scale}-text{text}"
        for language, theme, scale, text in product(asked.languages, asked.themes, asked.scales, asked.text)
    ]
    names = sorted({file.name.partition(".")[0] for file in asked.folder.glob("*.*.png")})
    rows = []
    for name in names:
        shown = [f"{name}.{variant}.png" for variant in variants if (asked.folder / f"{name}.{variant}.png").exists()]
        pictures = "".join(
            f'<a href="{html.escape(file)}"><img loading="lazy" width="420" src="{html.escape(file)}"'
            f' alt="{html.escape(file)}" title="{html.escape(file)}"></a>\n'
            for file in shown
        )
        rows.append(f"<h2>{html.escape(name)}</h2>\n<p>{pictures}</p>\n")
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen</title>'
        "<style>body{font-family:sans-serif}img{border:1px solid #888;margin:4px;vertical-align:top}</style>"
        f"<h1>Every screen</h1>\n{''.join(rows)}</html>\n"
    )
    (asked.folder / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

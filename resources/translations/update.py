"""Brings the translations up to the texts of the program: ``python resources/translations/update.py``.

Run it after a text has changed, translate what the ``.ts`` files show as unfinished (with ``pyside6-linguist`` or in an
editor), and run it again: it writes the ``.qm`` files that the program reads, and the templates for group policy, which
have the same words. All of them are committed.

Texts of the window are found by Qt's own ``lupdate``. It knows nothing of ``attendant.core.text.Text``, so these
literals are collected here and handed to it under the context ``core``, where ``attendant.ui.words.core_words`` looks
them up.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

LANGUAGES = ("de", "it")
"""Every language but English, which is what the sources are written in."""

FOLDER = Path(__file__).resolve().parent
SOURCES = FOLDER.parents[1] / "attendant"


def texts(module: ast.Module) -> Iterator[str]:
    """Yield the literals of every ``Text("…")`` in a module."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Name(id="Text"), args=[ast.Constant(value=str(source)), *_]) if source:
                yield source
            case _:
                pass


def extract(file: Path) -> None:
    """Merge the texts of the program into a ``.ts`` file, keeping what is translated and dropping what is gone."""
    modules = sorted(SOURCES.rglob("*.py"))
    found = {source for path in modules for source in texts(ast.parse(path.read_bytes()))}
    with tempfile.TemporaryDirectory() as folder:
        texts_of_core = Path(folder) / "core.py"
        lines = [f'QT_TRANSLATE_NOOP("core", {json.dumps(source, ensure_ascii=False)})\n' for source in sorted(found)]
        texts_of_core.write_text("".join(lines), encoding="utf-8")
        listed = Path(folder) / "sources.lst"
        listed.write_text("\n".join(map(str, [*modules, texts_of_core])), encoding="utf-8")
        options = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
        _run("pyside6-lupdate", *options, f"@{listed}", "-ts", str(file))


def compile_to(file: Path, compiled: Path) -> None:
    """Write the ``.qm`` file of a ``.ts`` file."""
    _run("pyside6-lrelease", "-silent", str(file), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that were installed with PySide6 beside this Python."""
    program = shutil.which(tool, path=Path(sys.executable).parent)
    if program is None:
        sys.exit(f"There is no {tool} beside {sys.executable}; run this with the project's own Python.")
    subprocess.run([program, *arguments], check=True)  # noqa: S603 - no shell, and the program was named above


if __name__ == "__main__":
    for language in LANGUAGES:
        translation = FOLDER / f"attendant_{language}.ts"
        extract(translation)
        compile_to(translation, translation.with_suffix(".qm"))
        unfinished = translation.read_text(encoding="utf-8").count('<translation type="unfinished"')
        sys.stdout.write(f"{translation.name}: {unfinished} unfinished\n")
    # They speak the same words.
    subprocess.run([sys.executable, FOLDER.parent / "policy" / "update.py"], check=True)  # noqa: S603 - our own file

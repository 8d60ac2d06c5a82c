"""`citekit build`: from texts to a folder with everything one takes home."""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import click

from citekit import __version__
from citekit.cli.options import QUIET, parallel, progress, settings_for, text_options, total_size
from citekit.cli.tables import show_table
from citekit.settings import Settings


@click.command(epilog="Example: citekit build my-book/ --out my-book-citations --style apa --locale tr-TR")
@text_options
@click.option("--out", type=click.Path(path_type=Path), default=Path("citekit-out"), show_default=True, help="Folder.")
@click.option("--style", "styles", multiple=True, help="CSL style by name or path; may be repeated. Default: apa.")
@click.option("--locale", help="Language of the bibliographies' own words: tr-TR, en-US, ru-RU, ky-KG …")
@click.option("--engine", type=click.Choice(["citekit", "citeproc-py"]), default="citekit", help="CSL engine.")
@click.option("--force", is_flag=True, help="Build anew; replace files even if citekit did not make them.")
@QUIET
def build(
    paths: tuple[Path, ...],
    config: Path | None,
    encoding: str | None,
    jobs: int | None,
    out: Path,
    styles: tuple[str, ...],
    locale: str | None,
    engine: str,
    force: bool,
    quiet: bool,
) -> None:
    """Read texts and write BibTeX, a Zotero import, bibliographies, a report and the library store into a folder.

    PATHS are text files (.txt, .md) or folders of them. A second run on unchanged texts changes nothing.
    """
    from citekit.pipeline import analyse
    from citekit.render.styles import style_digest
    from citekit.report.folder import OutputFolder
    from citekit.report.outputs import STORE, outputs
    from citekit.report.summary import summary

    settings = settings_for(paths, config, styles=styles, locale=locale, encoding=encoding)
    _refuse_input(paths, out)
    digests = [style_digest(style) for style in settings.styles]
    size = total_size(paths, settings)
    folder = OutputFolder.open(out)
    kept = frozenset({STORE})
    fingerprint = _fingerprint(paths, settings, [*digests, engine, _decided(out / STORE)])
    if not force and folder.is_current(fingerprint, kept):
        _tell(folder.summary, f"{out} is up to date; nothing was written", quiet)
        return
    with parallel(jobs, size) as spread, progress(not quiet) as told:
        library = analyse(paths, settings, spread, told, store=out / STORE)
        told("writing", 0, 1)
        rows = summary(library)
        files = dict(outputs(library, settings.styles, settings.locale, engine))
    if not force:
        folder.refuse_foreign([*files, STORE], kept if STORE in folder.files else frozenset())
    _write(folder, files, library, fingerprint, rows)
    _tell(rows, f"{len(library.records)} sources of {len(rows)} chapters are in {out}", quiet)


def _refuse_input(paths: tuple[Path, ...], out: Path) -> None:
    """The folder of the texts takes no outputs: the next run could not tell its texts from what was written."""
    from citekit.errors import OutputError

    if any(path.is_dir() and path.resolve() == out.resolve() for path in paths):
        raise OutputError(f"{out} is the folder of the texts; name another --out, such as {out / 'citekit-out'}")


def _write(folder: Any, files: dict[str, bytes], library: Any, fingerprint: str, rows: list[dict[str, Any]]) -> None:
    """All files and the store, the store prepared beside its place so that everything changes at the end together."""
    import shutil

    from citekit.library import store
    from citekit.report.outputs import STORE
    from citekit.report.writing import discard, make_folder

    make_folder(folder.path)
    place, prepared = folder.path / STORE, folder.path / f".{STORE}.new"
    try:
        discard([prepared])
        if place.exists():
            shutil.copyfile(place, prepared)  # a person's corrections and dismissals go along
        store.save(library, prepared)
        folder.write(files, fingerprint, rows, {STORE: ""})
        prepared.replace(place)
    finally:
        discard([prepared])


def _decided(path: Path) -> str:
    """What a person decided in the store, as text; nothing when there is no store yet."""
    from citekit.library import store

    return repr(store.decisions(path)) if path.exists() else repr(((), ()))


def _fingerprint(paths: tuple[Path, ...], settings: Settings, more: list[str]) -> str:
    """A hash of everything the outputs depend on: program version, settings, styles, and each text's name and bytes."""
    from citekit.read.contents import load_bytes
    from citekit.read.folder import texts

    made = hashlib.sha256(json.dumps([__version__, settings.model_dump(), more]).encode())
    for path in texts(paths, settings.exclude):
        made.update(os.fsencode(path.name) + b"\0" + hashlib.sha256(load_bytes(path)).digest())
    return made.hexdigest()


def _tell(rows: list[dict[str, Any]], last: str, quiet: bool) -> None:
    if quiet:
        return
    from citekit.report.summary import FIGURES

    show_table([_short(row) for row in rows], right=FIGURES)
    click.echo(last)


def _short(row: dict[str, Any]) -> dict[str, Any]:
    """A row for the screen: without the document (the chapter's id begins with it), the title cut short."""
    title = row["title"]
    cut = title if len(title) <= 40 else title[:39].rsplit(" ", 1)[0] + "…"
    return {key: cut if key == "title" else value for key, value in row.items() if key != "document"}

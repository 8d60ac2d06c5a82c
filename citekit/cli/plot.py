"""`citekit plot`: a picture of a library for a paper."""

from pathlib import Path

import click

from citekit.errors import MissingExtraError, OutputError

NAMES = ("matrix", "timeline", "network", "chapters", "types", "languages", "scripts", "authors")
"""Those of `citekit.report.plots`, which is loaded only when a picture is drawn."""


@click.command(epilog="Example: citekit plot matrix citekit-out/library.sqlite --out matrix.svg")
@click.argument("name", type=click.Choice(NAMES))
@click.argument("store", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The .svg or .png to write.")
@click.option("--locale", default="en-US", show_default=True, help="Language of the words in it: tr-TR, ru-RU, ky-KG.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def plot(name: str, store: Path, out: Path, locale: str, force: bool) -> None:
    """Draw which sources which chapters cite (matrix), when these came out (timeline), or what belongs together.

    `network` joins sources cited in one sentence, `chapters` those that share sources. A .png needs the extra [plots].
    """
    from citekit.library import store as stores
    from citekit.report.plots import plot as draw
    from citekit.report.wording import Wording
    from citekit.report.writing import write_whole

    if out.exists() and not force:
        raise OutputError(f"{out} exists; choose another --out or use --force")
    if out.suffix.lower() not in (".svg", ".png"):
        raise OutputError(f"{out}: a picture is a .svg or a .png; name one")
    made = draw(stores.load(store), name, Wording.of(locale))
    write_whole(out, _png(made) if out.suffix.lower() == ".png" else made.encode() + b"\n")


def _png(svg: str) -> bytes:
    try:
        import resvg_py
    except ImportError as error:
        wanted = "pip install 'citekit-bibliography[plots]'"
        raise MissingExtraError(f"a .png needs an optional part: {wanted}; or write a .svg") from error
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=2, background="white"))

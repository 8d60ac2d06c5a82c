"""Floor 11: the command line. Parses arguments and shows results, nothing else.

Commands are loaded when they are called, so that `citekit --help` costs no more than click.
"""

import importlib
import os
import sys
from typing import Any

import click

from citekit import __version__
from citekit.errors import CitekitError

COMMANDS = {
    "build": "citekit.cli.build:build",
    "extract": "citekit.cli.extract:extract",
    "parse": "citekit.cli.parse:parse",
    "check": "citekit.cli.check:check",
    "dismiss": "citekit.cli.dismiss:dismiss",
    "watch": "citekit.cli.watch:watch",
    "render": "citekit.cli.render:render",
    "export": "citekit.cli.export:export",
    "import": "citekit.cli.importing:import_",
    "correct": "citekit.cli.correct:correct",
    "search": "citekit.cli.search:search",
    "recite": "citekit.cli.recite:recite",
    "plot": "citekit.cli.plot:plot",
    "styles": "citekit.cli.styles:styles",
    "languages": "citekit.cli.languages:languages",
    "formats": "citekit.cli.formats:formats",
    "schema": "citekit.cli.schema:schema",
    "bib": "citekit.cli.bib:bib",
    "aux": "citekit.cli.cited:aux",
    "zotero": "citekit.cli.zotero:zotero",
    "completion": "citekit.cli.completion:completion",
}


class LazyGroup(click.Group):
    """A group whose commands are imported on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the work: build first, then stage by stage."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and give the command."""
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: citekit build my-book/ --out my-book-citations --style apa --locale tr-TR",
)
@click.version_option(__version__, prog_name="citekit")
def cli() -> None:
    """Find, check, link and render the citations of Turkish, English, Russian and Turkic-language texts.

    `citekit build FOLDER` does the whole job; the other commands do one stage each.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; a caller's mistake is one line on stderr and exit status 2, Ctrl-C is 130."""
    try:
        status: Any = cli.main(args=arguments, prog_name="citekit", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        status = stop.exit_code
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except CitekitError as error:
        click.echo(f"citekit: {error}", err=True)
        status = 2
    except (KeyboardInterrupt, click.Abort):
        click.echo("citekit: stopped; no file was changed by this run", err=True)
        status = 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 141
    except MemoryError:
        click.echo("citekit: out of memory; give fewer or smaller texts at a time", err=True)
        status = 2
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"citekit: {where}{error.strerror or error}", err=True)
        status = 2
    sys.exit(status if isinstance(status, int) else 0)

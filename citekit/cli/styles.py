"""`citekit styles`: which citation styles there are."""

from pathlib import Path

import click

from citekit.cli.tables import show_table


@click.group(invoke_without_command=True, epilog="Example: citekit styles search turkish")
@click.pass_context
def styles(ctx: click.Context) -> None:
    """List the styles written here; `search` looks through the official ones too, `show` says what one is."""
    from citekit.render.styles import own_styles

    if ctx.invoked_subcommand is None:
        rows = [{"style": one.id, "title": one.title, "also": ", ".join(one.aliases)} for one in own_styles()]
        show_table(rows)


@styles.command(epilog="Example: citekit styles search turkish")
@click.argument("words", nargs=-1, required=True)
def search(words: tuple[str, ...]) -> None:
    """List the styles whose id or title holds every word (official ones need the extra [styles])."""
    from citekit.render.styles import title_of

    rows = [
        {"style": name, "title": title}
        for name, title in title_of().items()
        if all(word.lower() in f"{name} {title}".lower() for word in words)
    ]
    if not rows:
        click.echo(f"no style has {' '.join(words)!r} in its name", err=True)
    show_table(rows)


@styles.command(epilog="Example: citekit styles show apa")
@click.argument("name")
def show(name: str) -> None:
    """Show a style's title, id, class, language and file, and three works rendered in it."""
    from citekit.render import bibliography
    from citekit.render.samples import SAMPLES
    from citekit.render.styles import describe

    for key, value in describe(name).items():
        click.echo(f"{key}: {value}")
    click.echo()
    for entry in bibliography(SAMPLES, name).entries:
        click.echo(entry.text)


@styles.command(epilog="Example: citekit styles check my-style.csl")
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> None:
    """Validate a style against the CSL schema and render three works in it; exits with 1 when it is not valid."""
    from citekit.render import bibliography
    from citekit.render.samples import SAMPLES
    from citekit.render.style_check import faults

    found = faults(file)
    for fault in found:
        click.echo(f"{file}:{fault}")
    if found:
        raise click.exceptions.Exit(1)
    click.echo(f"{file} is a valid CSL style")
    for entry in bibliography(SAMPLES, str(file)).entries:
        click.echo(entry.text)

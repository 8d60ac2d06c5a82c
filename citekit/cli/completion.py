"""`citekit completion`: the line that switches on completion in a shell."""

import click
from click.shell_completion import get_completion_class


@click.command(epilog="Example: citekit completion bash > ~/.local/share/bash-completion/completions/citekit")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script for bash, zsh or fish."""
    made = get_completion_class(shell)
    if made is None:  # click knows all three; a plug-in could have replaced its table
        raise click.ClickException(f"no completion for {shell}")
    click.echo(made(ctx.find_root().command, {}, "citekit", "_CITEKIT_COMPLETE").source())

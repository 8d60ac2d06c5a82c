"""A pause for the cyclic garbage collector while a text, some thousand strings or a bibliography are read.

Reading makes hundreds of small tuples and records for every line, none of them in a cycle: counting frees them. The
collector would walk through them again and again, and through all else the process holds (a third of the time).
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the collector; it goes on afterwards if it was on before."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()

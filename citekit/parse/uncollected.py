"""A pause for the cyclic garbage collector while some thousand strings are read.

Every string makes hundreds of small tuples and lists, none of them in a cycle: counting frees them. The collector
would walk through them again and again, and through everything else the process holds (a third of the parser's time).
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

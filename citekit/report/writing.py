"""Write files whole or not at all: a temporary file beside the target, fsync, rename."""

import contextlib
import errno
import os
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from citekit.errors import OutputError


def explain(error: OSError, path: Path) -> str:
    """One line that says why writing failed and what to do."""
    advice = {
        errno.ENOSPC: "the disk is full; free some space and run it again",
        errno.EDQUOT: "the disk quota is used up; free some space and run it again",
        errno.EROFS: "the file system is read-only; choose another place with --out",
        errno.EACCES: "permission denied; choose another place with --out or change the folder's permissions",
        errno.EPERM: "permission denied; choose another place with --out or change the folder's permissions",
        errno.ENOTDIR: "a part of that path is a file; choose another place with --out",
        errno.ENAMETOOLONG: "the name is too long for this file system; choose another place with --out",
    }.get(error.errno or 0, error.strerror or str(error))
    return f"cannot write {path}: {advice}"


def make_folder(path: Path) -> None:
    """Create a folder and its parents; raises OutputError when that is impossible."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise OutputError(f"cannot write into {path}: it is a file, not a folder; choose another --out") from error
    except OSError as error:
        raise OutputError(explain(error, path)) from error


def stage(path: Path, data: bytes) -> Path:
    """Write ``data`` beside ``path`` under a temporary name, flushed to disk, and give that name."""
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as handle:
            temporary = Path(handle.name)
            handle.write(data)
            handle.flush()
            os.fsync(handle.fileno())
        temporary.chmod(0o666 & ~_umask())
    except OSError as error:
        discard([temporary] if temporary else [])
        raise OutputError(explain(error, path)) from error
    except BaseException:
        discard([temporary] if temporary else [])
        raise
    return temporary


def discard(paths: list[Path]) -> None:
    """Remove temporary files; those already gone are no matter."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink()


def write_whole(path: Path, data: bytes) -> None:
    """Replace ``path`` by ``data`` in one step; what stood there stays when anything fails."""
    write_together({path: data})


def write_together(files: Mapping[Path, bytes]) -> None:
    """Stage every file first and rename all of them last, so that an interruption leaves the old set standing.

    What a link points to is replaced, not the link; a device or a pipe is written into.
    """
    staged: list[tuple[Path, Path]] = []
    open_ended: list[tuple[Path, bytes]] = []
    try:
        for path, data in files.items():
            if _is_stream(path):
                open_ended.append((path, data))
                continue
            target = path.resolve() if path.is_symlink() else path
            make_folder(target.parent)
            staged.append((stage(target, data), target))
        for path, data in open_ended:
            with path.open("wb") as stream:
                stream.write(data)
        for temporary, path in staged:
            temporary.replace(path)
    except OSError as error:
        raise OutputError(explain(error, path)) from error
    finally:
        discard([temporary for temporary, _ in staged if temporary.exists()])


def _is_stream(path: Path) -> bool:
    """Whether a device or a pipe stands there (`/dev/stdout`), which a file must not replace."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""Exceptions: the caller's mistakes, and nothing else.

Everything wrong with a *text* is a :class:`citekit.model.Finding`; an exception means that citekit was asked for
something it cannot do, and its message says what to do instead.
"""


class CitekitError(Exception):
    """The root of every exception citekit raises on purpose; the command line prints it as one line and exits 2."""


class InputError(CitekitError):
    """A file is missing, empty, binary, undecodable or not in the format it was said to be in."""


class SettingsError(CitekitError):
    """A setting, option or configuration file has a value citekit does not understand."""


class UnknownNameError(CitekitError):
    """A style, language, format or check was named that does not exist; the message lists the names that do."""


class MissingExtraError(CitekitError):
    """A feature needs an optional dependency; the message names the ``pip install`` that brings it."""


class OutputError(CitekitError):
    """A file could not be written, or exists and was not made by citekit."""


class ServiceError(CitekitError):
    """A program or service citekit was asked to talk to is not there, refuses, or does not answer as it should."""

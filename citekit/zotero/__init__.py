"""Floor 9: Zotero itself, through its local API (Zotero 10 or newer) or the Web API v3.

``push`` sends an exchange so that a second push changes nothing; ``pull`` brings a collection back; ``proposals`` says
which of a person's own records may be the works that stubs stand for. Source: Zotero's Web API v3 and Local API pages.
"""

from citekit.zotero.local import LocalServer
from citekit.zotero.matching import Proposal, proposals
from citekit.zotero.objects import Wanted, wanted
from citekit.zotero.plan import Plan, compare
from citekit.zotero.pull import pull
from citekit.zotero.push import Pushed, push
from citekit.zotero.server import Server
from citekit.zotero.state import State, load_state
from citekit.zotero.web import web_server

__all__ = [
    "LocalServer",
    "Plan",
    "Proposal",
    "Pushed",
    "Server",
    "State",
    "Wanted",
    "compare",
    "load_state",
    "proposals",
    "pull",
    "push",
    "wanted",
    "web_server",
]

"""XML of styles and locales as plain trees: no entity, no network, a bounded depth.

The parser is the expat of Python's standard library: it loads in about a millisecond, which a first citation within
60 ms needs, fetches nothing by itself, and is told here to refuse every document that declares an entity.
"""

from xml.parsers import expat

from citekit.csl.errors import StyleError

DEEPEST = 150
"""Elements inside elements; the deepest of the 2,844 official styles has 40."""


class Element:
    """One XML element: its name and attribute names without namespace, its child elements, its text."""

    __slots__ = ("attrs", "children", "tag", "text")

    def __init__(self, tag: str, attrs: dict[str, str]) -> None:
        self.tag = tag
        self.attrs = attrs
        self.children: list[Element] = []
        self.text = ""

    def get(self, name: str, default: str = "") -> str:
        """The attribute ``name``, or ``default``."""
        return self.attrs.get(name, default)

    def find(self, tag: str) -> "Element | None":
        """The first child called ``tag``."""
        return next((child for child in self.children if child.tag == tag), None)

    def all(self, tag: str) -> "list[Element]":
        """Every child called ``tag``, in order."""
        return [child for child in self.children if child.tag == tag]


class _Builder:
    """Receives expat's events and holds the tree built so far."""

    def __init__(self) -> None:
        self.open: list[Element] = []
        self.root: Element | None = None

    def start(self, name: str, attrs: dict[str, str]) -> None:
        if len(self.open) >= DEEPEST:
            raise StyleError(f"elements are nested more than {DEEPEST} deep; this is not a usable CSL file")
        element = Element(name.rpartition(" ")[2], {key.rpartition(" ")[2]: value for key, value in attrs.items()})
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def end(self, _name: str) -> None:
        self.open.pop()

    def data(self, text: str) -> None:
        if self.open:
            self.open[-1].text += text


def _refuse_entity(name: str, *_rest: object) -> None:
    raise StyleError(f"the file declares the entity {name!r}; entities are refused, write the character itself")


def parse_xml(source: str | bytes, what: str = "the style") -> Element:
    """Parse ``source`` into a tree; :class:`StyleError` names line and column of what is not XML.

    >>> parse_xml('<style class="note"><info/></style>').find("info").tag
    'info'
    """
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse_entity
    try:
        parser.Parse(source.strip() if isinstance(source, str) else source, True)
    except expat.ExpatError as error:
        raise StyleError(f"{what} is not well-formed XML: {error}") from None
    except (UnicodeError, ValueError) as error:
        raise StyleError(f"{what} cannot be decoded: {error}") from None
    if builder.root is None:
        raise StyleError(f"{what} is empty")
    return builder.root

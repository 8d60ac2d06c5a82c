"""One record as a mods element."""

import re
from collections.abc import Iterable

from lxml import etree

from citekit.formats import personal_names, plain_dates, xml_input
from citekit.formats.mods_terms import DATE_PATH, MODS, NAME_PLACE, RELATED, ROLE_CODE, TEXT_PATH
from citekit.formats.zotero_items.writing import item_type_of
from citekit.model import DATE_VARIABLES, NAME_VARIABLES, Loss, Name, Record

_PAGES = re.compile(r"([^\s,;-]+)(?:-([^\s,;-]+))?")


def write_mods(
    parent: etree._Element, record: Record, words: Iterable[str], remarks: Iterable[str], lost: list[Loss]
) -> None:
    """Append the record's mods element; ``words`` are topics, ``remarks`` citing notes."""
    mods = _Mods(etree.SubElement(parent, f"{{{MODS}}}mods"))
    item = record.to_csl()
    if record.title:
        mods.put(TEXT_PATH["title"], record.title)
    for key in item:
        if key in NAME_VARIABLES:
            names: tuple[Name, ...] = getattr(record, key.replace("-", "_"))
            for name in names:
                mods.name(key, name)
            if personal_names.changed_pair(names):
                lost.append(Loss(record=record.id, field=key, message=personal_names.CHANGED))
    mods.put("genre[csl]", record.type, authority="csl")
    mods.put("genre", item_type_of(record), authority="local")  # by which Zotero knows its item types
    for key, value in item.items():
        if key in DATE_VARIABLES:
            _write_date(mods, key, record)
        elif key == "page" and (pages := _PAGES.fullmatch(str(value))) and pages[1] != pages[2]:
            mods.put("host/part/extent[pages]/start", pages[1])
            mods.put("host/part/extent[pages]/end", pages[2] or pages[1])
        elif key in TEXT_PATH:
            if key != "title":
                mods.put(TEXT_PATH[key], str(value))
        elif key == "genre":
            mods.put("genre", str(value))
        elif key == "categories":
            for category in record.categories:
                mods.put("note[csl:categories]", category)
        elif key not in NAME_VARIABLES and key not in ("id", "type", "custom", "keyword"):
            mods.put(f"note[csl:{key}]", str(value))
    for word in words:
        etree.SubElement(mods.fresh("subject"), f"{{{MODS}}}topic").text = xml_input.clean(word)
    for remark in remarks:
        mods.put("note[citation]", remark)
    mods.put("recordInfo/recordIdentifier", record.id)


def _write_date(mods: "_Mods", key: str, record: Record) -> None:
    date = getattr(record, key.replace("-", "_"))
    text = plain_dates.to_text(date)
    if date.date_parts and plain_dates.is_exact(date):
        mods.put(DATE_PATH[key], text, encoding="edtf")
    else:
        mods.put(DATE_PATH[key], text)
    for part in ("season", "literal", "raw", "edtf", "circa"):
        value = getattr(date, part)
        if not plain_dates.is_exact(date) and value is not None and str(value) != text:
            mods.put(f"note[csl:{key}.{part}]", str(value))


class _Mods:
    """A mods element under way: containers are made once, leaves each time."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.made: dict[str, etree._Element] = {}

    def fresh(self, path: str) -> etree._Element:
        """A new element at the end of a path, its holders shared with what stands there."""
        *above, last = path.split("/")
        holder = self.element
        for depth, step in enumerate(above, 1):
            place = "/".join(above[:depth])
            if place not in self.made:
                self.made[place] = self._step(holder, step)
            holder = self.made[place]
        return self._step(holder, last)

    def put(self, path: str, text: str, **attributes: str) -> None:
        """A leaf with text."""
        leaf = self.fresh(path)
        leaf.text = xml_input.clean(text)
        for name, value in attributes.items():
            leaf.set(name, value)

    def name(self, variable: str, name: Name) -> None:
        """A name element with its parts and its role."""
        place, code = NAME_PLACE.get(variable, ("", ROLE_CODE.get(variable, "")))
        element = self.fresh(f"{place}/name" if place else "name")
        element.set("type", "corporate" if name.literal else "personal")
        parts = {
            None: name.literal,
            "family": " ".join(filter(None, (name.non_dropping_particle, name.family))) or None,
            "given": " ".join(filter(None, (name.given, name.dropping_particle))) or None,
            "termsOfAddress": name.suffix,
        }
        for kind, value in parts.items():
            if value:
                part = etree.SubElement(element, f"{{{MODS}}}namePart")
                part.text = xml_input.clean(value)
                if kind:
                    part.set("type", kind)
        term = etree.SubElement(etree.SubElement(element, f"{{{MODS}}}role"), f"{{{MODS}}}roleTerm")
        term.set("type", "code" if code else "text")
        if code:
            term.set("authority", "marcrelator")
        term.text = code or variable

    def _step(self, holder: etree._Element, step: str) -> etree._Element:
        tag, _, kind = step.rstrip("]").partition("[")
        if tag in RELATED:
            return etree.SubElement(holder, f"{{{MODS}}}relatedItem", type=tag)
        element = etree.SubElement(holder, f"{{{MODS}}}{tag}")
        if kind and kind != "csl":
            element.set("unit" if tag == "extent" else "type", kind)
        return element

"""Where each cite stands: first, subsequent, ibid, ibid with locator, near a note (CSL 1.0.2, "Position")."""

from collections.abc import Sequence

from citekit.csl.cite import FIRST, IBID, IBID_LOCATOR, SUBSEQUENT, Cite


class Cluster:
    """A citation: its cites, the note it stands in (0 for none), and what the caller gave around it."""

    __slots__ = ("cites", "id", "infix", "mode", "note", "sorted", "unsorted")

    def __init__(self, cluster_id: str, note: int, cites: list[Cite]) -> None:
        self.id = cluster_id
        self.note = note
        self.cites = cites
        self.sorted: list[Cite] = cites
        self.unsorted = False
        self.mode = ""
        self.infix = ""


def set_positions(clusters: Sequence[Cluster], near: int, has_notes: bool) -> None:
    """Fill in ``position``, ``near_note`` and ``first_note`` of every cite, in document order.

    Citations in notes and citations in the text are two sequences: each looks back only at its own kind.
    """
    for in_note in (False, True):
        _set_sequence([cluster for cluster in clusters if bool(cluster.note) == in_note], near, has_notes)


def _set_sequence(clusters: Sequence[Cluster], near: int, has_notes: bool) -> None:
    first_note: dict[str, int] = {}
    last_note: dict[str, int] = {}
    in_note: dict[int, list[Cluster]] = {}
    previous: list[Cluster] = []
    for cluster in clusters:
        before: Cite | None = None
        for place, cite in enumerate(cluster.sorted):
            item = cite.item.id
            cite.first_note = 0
            if item not in first_note:
                cite.position = FIRST
                first_note[item] = cluster.note
            else:
                cite.position = _position(cite, before, place, cluster, previous)
                cite.first_note = first_note[item]
                if has_notes and cluster.note:
                    cite.near_note = cluster.note - last_note.get(item, 0) <= near
            if cite.fixed_position is not None:
                cite.position = cite.fixed_position
            last_note[item] = cluster.note
            before = cite
        if cluster.sorted:
            previous = [cluster]
            if cluster.note:
                in_note.setdefault(cluster.note, []).append(cluster)
                previous = in_note[cluster.note]


def _position(cite: Cite, before: Cite | None, place: int, cluster: Cluster, previous: Sequence[Cluster]) -> int:
    """Ibid when the cite before is to the same item, in this citation or alone in the citation or note before."""
    if place == 0:
        if not previous:
            return SUBSEQUENT
        same_note = bool(cluster.note) and previous[-1].note == cluster.note
        look = previous[-1:] if same_note else previous
        if len({c.item.id for one in look for c in one.sorted}) != 1:
            return SUBSEQUENT
        if cluster.note and cluster.note - previous[-1].note > 1:
            return SUBSEQUENT
        before = previous[-1].sorted[-1]
    if before is None or before.item.id != cite.item.id:
        return SUBSEQUENT
    if before.locator:
        if not cite.locator:
            return SUBSEQUENT
        return IBID if (before.locator, before.label) == (cite.locator, cite.label) else IBID_LOCATOR
    return IBID_LOCATOR if cite.locator else IBID

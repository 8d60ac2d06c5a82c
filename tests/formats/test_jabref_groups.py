"""Group comments as JabRef writes them and Zotero reads them."""

from hypothesis import given
from hypothesis import strategies as st

from citekit.formats import jabref_groups
from citekit.model import Collection


def test_an_empty_tree_writes_nothing() -> None:
    assert jabref_groups.comment([]) == ""


def test_braces_cannot_end_the_comment_early() -> None:
    text = jabref_groups.comment([Collection(name="A } B {")])
    assert text.count("}") == 2
    assert jabref_groups.read(text) == (Collection(name="A ) B ("),)


def test_a_wrapped_tree_of_jabref_is_read() -> None:
    text = """jabref-meta: groupstree:
0 AllEntriesGroup:;
1 ExplicitGroup:Ana\\;2\\;k1\\;k
2\\;;
2 ExplicitGroup:Alt\\;0\\;;
1 KeywordGroup:Anahtar\\;0\\;keywords\\;tarih\\;0\\;0\\;;
"""
    assert jabref_groups.read(text) == (
        Collection(name="Ana", records=("k1", "k2"), collections=(Collection(name="Alt"),)),
        Collection(name="Anahtar"),
    )


NAMES = st.text("aç;\\ё ", min_size=1, max_size=8).map(lambda text: " ".join(text.split()) or "x")
TREES = st.recursive(
    st.just(()),
    lambda inner: st.lists(
        st.builds(
            lambda name, records, collections: Collection(name=name, records=records, collections=collections),
            NAMES,
            st.lists(st.text("abc;\\", min_size=1), unique=True).map(tuple),
            inner,
        ),
        max_size=3,
    ).map(tuple),
    max_leaves=6,
)


@given(TREES)
def test_any_tree_comes_back(tree: tuple[Collection, ...]) -> None:
    assert jabref_groups.read(jabref_groups.comment(tree)) == tree

"""The report page in a browser: what people do with it, and that nothing in a text can run or reach out."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from citekit.library import Library
from citekit.pipeline import analyse
from citekit.report.page import page

sync_api = pytest.importorskip("playwright.sync_api", reason="needs playwright (the extra [dev])")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="needs Chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RUN = 'document.title="ran"'
HOSTILE = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</template></main><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"<svg onload='{RUN}'>",
    f"<img src=x onerror='{RUN}'>",
    f'" onmouseover="{RUN}" x="',
    f"' autofocus onfocus='{RUN}' x='",
    f"javascript:{RUN}",
    f'<a href="javascript:{RUN}">x</a>',
    f'<iframe srcdoc="<script>{RUN}</script>"></iframe>',
    '<base href="https://example.org/"><meta http-equiv=refresh content="0;url=https://example.org">',
    "</style><style>body{display:none}</style><link rel=stylesheet href=https://example.org/x.css>",
    'x;}body{display:none}@import "https://example.org";',
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    "\u2028\u2029\u202e\u2066\u200f\ufeff\u0085\u0007\ufffe",
    "&lt;script&gt;&#60;script&#62;",
    "__proto__ constructor toString",
)
"""What may stand in a text: in titles, authors' names, sentences, citations and entries."""


def hostile_text(words: str) -> str:
    """A chapter with the words everywhere."""
    return f"""KÖTÜ NİYETLİ {words}

Ayşe {words} YILMAZ

Giriş

Bu cümle {words} taşır ve bir kaynak anar ({words[:20]} Uslu, 2019: 35). Başkası da vardır (Kaya, 2020) {words}.

KAYNAKÇA

Uslu, A. (2019). {words}. Ankara: {words}. {RUN} https://a.org/{words}
Kaya, B. (2020). “{words}” başlığı. İstanbul: Yayınevi. javascript:{RUN}
constructor, C. (2021). __proto__ {words}. Ankara: Yayınevi. https://doi.org/10.1/"onx=1
"""


VISIT = """(address) => new Promise((done) => {
    if (location.hash === `#${address}`) { done(); return; }
    addEventListener("hashchange", () => setTimeout(done, 0), { once: true });
    location.hash = address;
})"""


class Opened:
    """A page in the browser, with everything it said and asked for."""

    def __init__(self, context: Any, address: str) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page = context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(address)

    def visit(self, address: str) -> None:
        """Follow an address inside the page, and wait until its view stands."""
        self.page.evaluate(VISIT, address)

    def clean(self) -> bool:
        """Whether it said nothing and asked for nothing but itself."""
        return not self.said and all(one.startswith(("file:", "data:image/svg")) for one in self.asked)


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch_persistent_context(
            str(tmp_path_factory.mktemp("profile")),
            executable_path=BROWSER,
            headless=True,
            args=FLAGS,
            viewport={"width": 1400, "height": 900},
            accept_downloads=True,
        )
        yield made
        made.close()


@pytest.fixture(scope="module")
def library(repository: Path) -> Library:
    return analyse([repository / "corpus" / "000_edited-volume.txt"])


@pytest.fixture(scope="module")
def address(library: Library, tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(page(library), tmp_path_factory)


def write(made: str, folder: pytest.TempPathFactory) -> str:
    path = folder.mktemp("report") / "report.html"
    path.write_text(made, encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(context: Any, address: str) -> Iterator[Opened]:
    one = Opened(context, address)
    yield one
    assert one.clean(), (one.said, one.asked)
    one.page.close()


def test_the_search_finds_without_accents(opened: Opened) -> None:
    opened.visit("matrix")
    rows = opened.page.locator("table.matrix tbody tr")
    all_rows = rows.count()
    opened.page.fill("#matrix input[type=search]", "halbwachs")
    assert 0 < rows.count() < all_rows
    assert "Halbwachs" in rows.first.inner_text()
    opened.page.fill("#matrix input[type=search]", "ORTAYLI")
    assert "Ortaylı" in rows.first.inner_text()


def test_filters_and_groups(opened: Opened) -> None:
    opened.page.goto(opened.page.url.split("#")[0] + "#matrix")
    rows = opened.page.locator("table.matrix tbody tr:not(.group)")
    all_rows = rows.count()
    opened.page.select_option("#matrix select >> nth=-3", "stub")
    stubs = rows.count()
    assert 0 < stubs < all_rows
    assert opened.page.locator("table.matrix tbody .tag.stub").count() == stubs
    opened.page.select_option("#matrix select >> nth=-3", "")
    opened.page.select_option("#matrix select >> nth=-1", "7")
    assert opened.page.locator("table.matrix tr.group").count() >= 2
    assert rows.count() <= all_rows


def test_from_the_matrix_to_the_sentence(opened: Opened) -> None:
    opened.visit("matrix")
    opened.page.click("table.matrix a.dot >> nth=0")
    here = opened.page.locator(".running a.cite.here")
    assert here.count() == 1
    assert here.is_visible()
    assert opened.page.evaluate("document.activeElement.classList.contains('here')")
    assert opened.page.locator("#card").is_visible()
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#card").is_hidden()


def test_hovering_and_focusing_a_citation_shows_its_source(opened: Opened) -> None:
    opened.visit("chapters")
    opened.page.click("table.chapters a >> nth=1")
    opened.page.locator(".running").wait_for()
    link = opened.page.locator(".running a.cite[data-sources]").first
    card = opened.page.locator("#card")
    link.hover()
    assert card.is_visible()
    assert link.get_attribute("aria-describedby") == "card"
    assert card.locator(".formatted").count() >= 1
    assert opened.page.locator(".beside li.now").count() == card.locator(".formatted").count()
    opened.page.mouse.move(5, 5)
    card.wait_for(state="hidden")
    assert opened.page.locator(".beside li.now").count() == 0
    opened.page.locator(".running a.cite").nth(1).focus()
    assert card.is_visible()


def test_a_source_shows_where_its_fields_come_from(opened: Opened, library: Library) -> None:
    record = next(one for one in library.records if one.state == "parsed" and one.title and one.evidence)
    opened.page.goto(opened.page.url.split("#")[0] + f"#source/{library.keys[record.id]}")
    opened.page.reload()
    row = opened.page.locator("tr[data-at=title]")
    row.hover()
    assert opened.page.locator("mark[data-field=title].lit").count() >= 1
    assert opened.page.locator(".quotes a.cite, a[href*='/r']").count() >= 1


def test_copying(opened: Opened, context: Any) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.visit("chapters")
    opened.page.click("table.chapters a >> nth=1")
    opened.page.locator(".running").wait_for()
    opened.page.click(".entries [data-copy=bibtex] >> nth=0")
    opened.page.wait_for_function("document.getElementById('told').textContent !== ''")
    assert opened.page.evaluate("navigator.clipboard.readText()").startswith("@")
    opened.page.click("[data-all] [data-copy=csl]")
    opened.page.locator("[data-all] .done").wait_for()
    copied = json.loads(opened.page.evaluate("navigator.clipboard.readText()"))
    assert len(copied) == opened.page.locator(".entries li").count()


def test_findings_lead_to_their_places(opened: Opened) -> None:
    opened.page.click(".panel a[href='#findings/warning']")
    assert (
        opened.page.locator("ol.findings li:not(.group)").count()
        == opened.page.locator("ol.findings li.warning").count()
    )


def test_findings_are_grouped_by_chapter_and_by_kind(opened: Opened, library: Library) -> None:
    opened.visit("findings")
    heads, rows = opened.page.locator("ol.findings li.group"), opened.page.locator("ol.findings li:not(.group)")
    assert heads.count() == len({finding.chapter for finding in library.findings})
    assert rows.count() == len(library.findings)
    opened.page.select_option("#findings select >> nth=-1", "kind")
    assert heads.count() == len({finding.check for finding in library.findings})
    assert rows.count() == len(library.findings)


def test_a_finding_inside_a_citation_leaves_it_one_link(context: Any, tmp_path: Path, tmp_path_factory: Any) -> None:
    path = tmp_path / "x.txt"
    lines = [f"Cümle {n} burada durur (Uslu, {2000 + n}: {n})." for n in range(9)]
    path.write_text("BAŞLIK\n\n" + "\n".join(lines) + " Biri başkadır (Kaya 2019).\n", encoding="utf-8")
    found = analyse([path])
    inside = [one for one in found.findings if any(place.raw == "Kaya 2019" for place in one.places)]
    assert inside
    one = Opened(context, write(page(found), tmp_path_factory))
    one.visit("chapters")
    one.page.click("table.chapters a >> nth=0")
    one.page.locator(".running").wait_for()
    assert one.page.locator(".running a.cite").count() == len(found.extracts[0].citations)
    assert one.page.locator(".running a.cite .place").count() == 1
    assert one.page.locator(".running a .remark").count() == 0
    assert one.page.locator(".running .remark").count() >= 1
    one.page.close()


def test_languages_and_dark(opened: Opened) -> None:
    opened.page.select_option("#language", "ru")
    assert opened.page.locator("nav").inner_text().split()[0] == "Обзор"
    assert opened.page.evaluate("document.documentElement.lang") == "ru"
    colour = "getComputedStyle(document.body).backgroundColor"
    before = opened.page.evaluate(colour)
    opened.page.click("#light")
    assert opened.page.evaluate(colour) != before
    opened.page.click("#light")
    assert opened.page.evaluate(colour) == before


def test_pictures_are_saved(opened: Opened, tmp_path: Path) -> None:
    opened.visit("pictures")
    for form, begins in (("svg", b"<svg"), ("png", b"\x89PNG")):
        with opened.page.expect_download() as download:
            opened.page.click(f"[data-picture=matrix] [data-save={form}]")
        path = tmp_path / download.value.suggested_filename
        download.value.save_as(path)
        assert path.read_bytes().startswith(begins)


@pytest.mark.parametrize("width", [1400, 390])
def test_no_view_is_wider_than_the_window(opened: Opened, width: int) -> None:
    opened.page.set_viewport_size({"width": width, "height": 800})
    for view in ("overview", "matrix", "chapters", "findings", "pictures"):
        opened.page.click(f"nav a[href='#{view}']")
        opened.page.locator(f"#{view}").wait_for()
        assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), view
    opened.visit("chapters")
    opened.page.click("table.chapters a >> nth=1")
    opened.page.locator(".running").wait_for()
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def words_of(made: bytes) -> str:
    """The text of a PDF, on one line."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext")
    done = subprocess.run([program, "-", "-"], input=made, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


def test_printing_a_chapter(opened: Opened, library: Library) -> None:
    opened.visit("chapters")
    opened.page.click("table.chapters a >> nth=1")
    opened.page.locator(".running").wait_for()
    made = opened.page.pdf()
    assert made.startswith(b"%PDF")
    words = words_of(made)
    for citation in library.extracts[1].citations:
        assert "".join(citation.raw.split()) in words.replace(" ", "")
    assert "BibTeX" not in words
    assert "Overview" not in words
    opened.page.emulate_media(media="print")
    assert opened.page.locator("nav:visible").count() == 0
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_printing_all(opened: Opened, library: Library) -> None:
    opened.page.evaluate("window.print = () => {}")
    opened.page.click("#printing summary")
    opened.page.click("#print-all")
    words = words_of(opened.page.pdf(prefer_css_page_size=True)).replace(" ", "")
    for one in library.extracts:
        assert "".join((one.chapter.title or "").split()) in words
    for record in library.records:
        if record.state == "stub" and record.author:
            assert (record.author[0].family or record.author[0].literal or "").replace(" ", "") in words
    assert opened.page.locator("#everything article").count() in (0, len(library.extracts))
    opened.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.page.locator("#everything article").count() == 0
    assert opened.page.locator("#overview").is_visible()


def test_the_keyboard_reaches_everything(opened: Opened) -> None:
    opened.page.keyboard.press("Tab")
    assert opened.page.evaluate("document.activeElement.matches('.skip')")
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.tagName") == "H2"


def test_the_keyboard_goes_into_the_card_and_back(opened: Opened) -> None:
    opened.visit("chapters")
    opened.page.click("table.chapters a >> nth=1")
    opened.page.locator(".running").wait_for()
    opened.page.locator(".running a.cite[data-sources]").first.focus()
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_function("document.activeElement.closest('#card')")
    assert opened.page.evaluate("document.activeElement.hash").startswith("#source/")
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#card").is_hidden()
    assert opened.page.evaluate("document.activeElement.matches('a.cite')")
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_function("document.activeElement.closest('#card')")
    cite = opened.page.evaluate("cardOf.id")
    for _ in range(opened.page.locator("#card a").count()):
        opened.page.keyboard.press("Tab")
    assert opened.page.evaluate(
        "(name) => document.activeElement.matches('.running a') && document.activeElement.id !== name", cite
    )


def test_every_stop_of_the_tab_key_shows_itself(opened: Opened) -> None:
    seen = []
    for _ in range(14):
        opened.page.keyboard.press("Tab")
        look = (
            "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth]; })()"
        )
        style, width = opened.page.evaluate(look)
        assert (style, width) == ("solid", "3px")
        seen.append(opened.page.evaluate("document.activeElement.textContent || document.activeElement.id"))
    assert seen[1:6] == ["Overview", "Sources", "Chapters", "Findings", "Pictures"]


STRANGE = """() => [...document.querySelectorAll("body *")].flatMap((one) => [
    /^(iframe|base|link|meta|img|object|embed|math|style)$/i.test(one.tagName) ? one.tagName : "",
    one.tagName === "SCRIPT" && one.parentNode !== document.body ? "SCRIPT" : "",
    ...[...one.attributes].map(({ name, value }) => (
        (/^on|^style$|^srcdoc$/i.test(name) && one.id !== "card") || /^\\s*(java|vb)script:/i.test(value) ? name : ""
    )),
]).filter(Boolean)"""
"""Elements and attributes no text may have put into the page."""


def test_hostile_text_is_text(context: Any, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    for n, words in enumerate(HOSTILE):
        (tmp_path / f"{n:02}.txt").write_text(hostile_text(words), encoding="utf-8")
    (tmp_path / 'x"><b onclick=1>&.txt').write_text(
        "x" * 1_000_000 + "<b>" * 20_000 + " (Uslu, 2019)\n", encoding="utf-8"
    )
    found = analyse([tmp_path])
    one = Opened(context, write(page(found), tmp_path_factory))
    addresses = one.page.evaluate("[...document.querySelectorAll('template')].map((kept) => kept.id.slice(2))")
    assert len(addresses) == len(found.extracts) + len(found.records) > 2 * len(HOSTILE)
    shown = []
    for address in ["overview", "matrix", "findings", "pictures", "chapters", *addresses]:
        one.visit(address)
        assert "ran" not in one.page.title()[:4]
        assert one.page.evaluate(STRANGE) == []
        assert one.page.locator("body").is_visible()
        shown.append(one.page.locator("main").inner_text())
    text = "\n".join(shown)
    assert not set(text) & set("\u202e\u2066\u2028\u0007\ufffe")
    assert "⟨U+202E⟩" in text
    for words in HOSTILE[:4]:
        assert words in text
    assert one.clean(), (one.said, one.asked)
    one.page.evaluate("document.body.append(document.createElement('iframe'))")
    assert one.page.evaluate(STRANGE) == ["IFRAME"]
    one.page.close()


def test_the_policy_stops_what_is_added(context: Any, address: str) -> None:
    one = Opened(context, address)
    script = "const s = document.createElement('script'); s.textContent = 'document.title = 1'; document.body.append(s)"
    with pytest.raises(sync_api.Error, match="Trusted"):
        one.page.evaluate(script)
    one.page.evaluate("new Image().src = 'https://example.org/x.png'; fetch('https://example.org/').catch(() => 0)")
    one.page.wait_for_timeout(100)
    assert sum("Content Security Policy" in said for said in one.said) >= 2
    one.page.close()


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of axe-core, installed by npm into a folder of its own."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("needs npm, to install axe-core")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@4"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=90, check=False)
    script = folder / "node_modules" / "axe-core" / "axe.min.js"
    if done.returncode or not script.exists():
        pytest.skip("npm could not install axe-core")
    return script.read_text(encoding="utf-8")


@pytest.mark.parametrize(("theme", "width"), [("light", 1400), ("dark", 390)])
def test_no_barrier(context: Any, address: str, axe: str, theme: str, width: int) -> None:
    one = Opened(context, address)
    one.page.set_viewport_size({"width": width, "height": 900})
    if theme == "dark":
        one.page.click("#light")
    one.page.evaluate(axe + "; undefined")
    names = one.page.evaluate("[...document.querySelectorAll('template')].map((kept) => kept.id.slice(2))")
    chapters = [name for name in names if name.startswith("chapter/")]
    sources = [name for name in names if name.startswith("source/")]
    for view in (
        "overview",
        "matrix",
        "chapters",
        "findings",
        "pictures",
        *chapters[:3],
        f"{chapters[1]}/c1",
        *sources[:2],
    ):
        one.visit(view)
        found = one.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        grave = [
            (rule["id"], rule["nodes"][0]["html"][:200], rule["nodes"][0]["failureSummary"][:300])
            for rule in found["violations"]
        ]
        assert grave == [], view
    one.page.evaluate("localStorage.clear()")
    one.page.close()


def test_nothing_jumps_while_opening(opened: Opened) -> None:
    watched = """() => new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const one of list.getEntries()) sum += one.value; })
            .observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 200);
    })"""
    for view in ("", "#matrix", "#chapters"):
        opened.page.goto("about:blank")
        opened.page.goto(opened.asked[0] + view)
        assert opened.page.evaluate(watched) < 0.01, view
    opened.asked[:] = [one for one in opened.asked if one != "about:blank"]

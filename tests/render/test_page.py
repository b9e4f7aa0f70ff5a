"""The page in a browser: what one sees, clicks and types, and that it asks nothing of the network."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handmade import HELSINKI, entry, helsinki, hostile, many, timeline
from timeline.models import Timeline
from timeline.render import render

OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Start options for a container, where the browser may run as root and must not call home."""
DESKTOP = {"viewport": {"width": 1280, "height": 800}}


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="the page tests need playwright")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.skip("the page tests need Chromium (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as started:
        running = started.chromium.launch(executable_path=path, args=OPTIONS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def desktop(browser):
    context = browser.new_context(**DESKTOP)
    yield context
    context.close()


@pytest.fixture
def open_page(browser, desktop, tmp_path: Path):
    """Opens a timeline's page; afterwards no error may stand in the console and nothing have been fetched."""
    troubles: list[str] = []
    opened = []

    def open_(made: Timeline, address: str = "", **options):
        path = tmp_path / "page.html"
        path.write_text(render(made, "html"), encoding="utf-8")
        page = browser.new_context(**{**DESKTOP, **options}).new_page() if options else desktop.new_page()
        opened.append(page.context if options else page)
        page.set_default_timeout(5000)
        page.on("console", lambda message: troubles.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: troubles.append(f"error: {error}"))
        page.on("request", lambda request: check(request.url))
        page.goto(path.as_uri() + address)
        return page

    def check(url: str) -> None:
        if not url.startswith(("data:", tmp_path.as_uri())):
            troubles.append(f"request: {url}")

    yield open_
    for one in opened:
        one.close()
    assert troubles == []


def chosen(page) -> list[str]:
    return page.locator(".card.chosen .card-title").all_inner_texts()


def shown(page) -> int:
    return page.locator(".item:not(.away)").count()


def test_the_drawing_shows_every_dated_entry(open_page):
    """All is drawn when the whole of time is in view, each with its status as a sign and in words."""
    page = open_page(helsinki())
    page.click("#zoom-all")
    page.wait_for_function("document.querySelectorAll('.item:not(.away)').length === 8")
    labels = page.locator(".item").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert "5–7 November 1990. Visit planned for 5–7 November called off. Visit, cancelled." in labels
    signs = page.locator(".item use").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert {"#sign-cancelled", "#sign-scheduled", "#sign-possible", "#sign-occurred"} <= set(signs)


def test_the_axis_is_true_to_time(open_page):
    """The distance of two signs is in proportion to the days between them."""
    page = open_page(many(40))
    page.click("#zoom-all")
    page.wait_for_timeout(100)
    places = page.evaluate(
        """() => [...document.querySelectorAll('.item:not(.away)')].map((one) => [
            Number(one.dataset.number), one.transform.baseVal[0].matrix.e])"""
    )
    days = {n: e.date.earliest.toordinal() for n, e in enumerate(many(40)) if e.date}
    (first, x0), (last, x1) = min(places), max(places)
    for number, x in places:
        share = (days[number] - days[first]) / (days[last] - days[first])
        assert x == pytest.approx(x0 + share * (x1 - x0), abs=0.5)


def test_labels_do_not_overlap(open_page):
    """In every row, what is written is written beside the rest."""
    page = open_page(many(60))
    page.click("#zoom-all")
    page.wait_for_timeout(100)
    boxes = page.evaluate(
        """() => [...document.querySelectorAll('.item:not(.away) .label')].filter((one) => one.textContent)
            .map((one) => one.getBoundingClientRect()).map((b) => [b.left, b.top, b.right, b.bottom])"""
    )
    assert len(boxes) > 10
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] + 4 or other[3] <= one[1] + 4
            )
            assert apart


def test_choosing_an_entry_shows_its_words(open_page):
    """A click in the drawing opens the card and marks the evidence in the article."""
    page = open_page(helsinki())
    page.click(".item[data-number='4']")
    assert chosen(page) == ["Visit planned for 5–7 November called off"]
    marked = page.locator("#article .piece.chosen").all_inner_texts()
    assert "".join(marked) == "A visit planned for November 5-7, 1990, was called off"
    assert page.url.endswith("#visit-1990")


def test_choosing_a_passage_shows_its_entry(open_page):
    """A click on evidence in the article opens the card and marks the entry in the drawing."""
    page = open_page(helsinki())
    page.locator("#article .piece.trigger", has_text="offered").click()
    assert chosen(page) == ["Malta offers to be the host"]
    assert page.locator(".item.chosen").get_attribute("data-number") == "2"


def test_an_entry_out_of_view_is_brought_into_it(open_page):
    """Choosing a passage on a far-off event moves the drawing there."""
    page = open_page(helsinki())
    assert page.locator("#earlier").inner_text() == "◂ 2 earlier"
    page.locator("#article .piece.trigger", has_text="signed").click()
    page.wait_for_selector(".item.chosen:not(.away)")
    assert chosen(page) == ["Thirty-five states sign the Helsinki Final Act"]


def test_an_address_with_an_entry_opens_it(open_page):
    """A link to one entry works."""
    assert chosen(open_page(helsinki(), "#act-1975")) == ["Thirty-five states sign the Helsinki Final Act"]


@pytest.mark.parametrize(
    ("act", "count"),
    [
        (lambda page: page.fill("#search", "warsaw"), 1),
        (lambda page: page.fill("#search", "VISIT november"), 1),
        (lambda page: page.click("[data-status=scheduled]"), 1),
        (lambda page: (page.click("[data-status=scheduled]"), page.click("[data-status=denied]")), 2),
        (lambda page: page.click("[data-type=talks]"), 2),
        (lambda page: page.select_option("#participant", "Hungary"), 1),
        (lambda page: page.fill("#since", "1991"), 3),
        (lambda page: page.fill("#until", "1975-08"), 2),
        (lambda page: page.fill("#search", "no such words"), 0),
    ],
    ids=["word", "two words", "status", "two statuses", "type", "participant", "since", "until", "none"],
)
def test_filters_leave_what_meets_them(open_page, act, count):
    """List, count and article follow a filter; clearing it brings all back."""
    page = open_page(helsinki())
    act(page)
    assert page.inner_text("#count") == f"{count} of 9 events"
    page.click("[data-show=list]")
    assert page.locator(".card:visible").count() == count
    page.click("#clear")
    assert page.inner_text("#count") == "9 events"
    assert page.locator(".card:visible").count() == 9


def test_a_period_that_is_none_is_said_so(open_page):
    """A slip in a period filters nothing and marks the field."""
    page = open_page(helsinki())
    page.fill("#since", "soon")
    assert page.inner_text("#count") == "9 events"
    assert page.get_attribute("#since", "aria-invalid") == "true"


def test_the_keyboard_goes_through_the_entries(open_page):
    """Arrows choose the next and the one before, Home and End the ends; the focus stays where it was."""
    page = open_page(helsinki())
    page.keyboard.press("ArrowRight")
    assert chosen(page) == ["Talks begin"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert chosen(page) == ["Thirty-five states sign the Helsinki Final Act"]
    assert page.evaluate("document.activeElement.classList.contains('item')")
    page.keyboard.press("End")
    assert chosen(page) == ["Next round put off"]
    page.keyboard.press("Escape")
    assert chosen(page) == []


def test_the_keyboard_reaches_entries_from_the_article(open_page):
    """Tab stops at one passage; Enter chooses it, arrows go on in the article."""
    page = open_page(helsinki())
    page.focus("#article [data-first][tabindex='0']")
    page.keyboard.press("Enter")
    assert len(chosen(page)) == 1
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('#article') !== null")


def test_letters_are_words_while_one_writes(open_page):
    """Keys of the page do nothing in the search field."""
    page = open_page(helsinki())
    page.keyboard.press("/")
    page.keyboard.type("l0+")
    assert page.input_value("#search") == "l0+"
    assert page.get_attribute("body", "data-view") == "timeline"


def test_zoom_by_key_button_and_wheel(open_page):
    """Each way of zooming in draws less of time; 0 draws all of it again."""
    page = open_page(many(60))
    page.keyboard.press("0")
    page.wait_for_timeout(60)
    whole = shown(page)
    for act in (
        lambda: page.keyboard.press("+"),
        lambda: page.click("#zoom-in"),
        lambda: (page.hover("#axis"), page.mouse.wheel(0, -400)),
    ):
        before = shown(page)
        for _ in range(3):
            act()
            page.wait_for_timeout(60)
        assert shown(page) < before
    page.keyboard.press("0")
    page.wait_for_timeout(60)
    assert shown(page) == whole


def test_dragging_moves_and_chooses_nothing(open_page):
    """A drag shifts the axis; the entry under the pointer is not chosen by it."""
    page = open_page(many(60))
    page.keyboard.press("+")
    page.wait_for_timeout(60)
    before = page.locator("#axis").inner_html()
    box = page.locator(".item:not(.away)").first.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] - 90, box["y"] + 8, steps=4)
    page.mouse.up()
    page.wait_for_timeout(60)
    assert page.locator("#axis").inner_html() != before
    assert chosen(page) == []


def test_rows_by_participant(open_page):
    """Grouping by participant gives each a row, and an entry of two stands in both."""
    page = open_page(helsinki())
    page.select_option("#group", "participant")
    assert page.locator(".item[data-number='7']").count() == 2
    assert page.locator(".row-name", has_text="Hungary").count() == 1


def test_what_an_entry_is_about_is_one_click_away(open_page):
    """A cancellation leads to what it cancels, and back."""
    first, *rest = helsinki().entries
    told = entry("news", first.date, type="cancellation", headline="The news of it", about="visit-1990")
    page = open_page(timeline(told, first, *rest, text=HELSINKI))
    page.click("[data-show=list]")
    page.click(".card-head:has-text('The news of it')")
    page.click(".card.chosen .link")
    assert chosen(page) == ["Visit planned for 5–7 November called off"]
    page.click(".card.chosen .link")
    assert chosen(page) == ["The news of it"]


def test_hostile_words_do_nothing_in_the_browser(open_page):
    """No script, dialog or request comes of an article's words."""
    page = open_page(hostile())
    page.on("dialog", lambda dialog: pytest.fail("a dialog was opened"))
    page.click(".item")
    page.hover(".item")
    assert page.locator("#tip").count() == 1
    assert page.evaluate("document.images.length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_page(open_page, scheme):
    """Text and signs keep the contrast that WCAG 2.2 asks for (4.5 for text, 3 for signs)."""
    page = open_page(many(20), color_scheme=scheme)
    page.click("#zoom-all")
    colours = page.evaluate(
        """() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const read = (colour) => {
            canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const of = (selector, name) => read(getComputedStyle(document.querySelector(selector))[name]);
          const families = ['consult', 'cooperate', 'intent', 'oppose', 'force'];
          return {
            paper: of('body', 'backgroundColor'), ink: of('body', 'color'), soft: of('.facts', 'color'),
            signs: families.map((family) => of(`.item.family-${family}`, 'color')),
          };
        }"""
    )
    assert contrast(colours["ink"], colours["paper"]) > 7
    assert contrast(colours["soft"], colours["paper"]) > 4.5
    assert min(contrast(sign, colours["paper"]) for sign in colours["signs"]) > 3


def contrast(one: list[int], other: list[int]) -> float:
    """The contrast ratio of WCAG."""

    def light(colour: list[int]) -> float:
        parts = [c / 255 for c in colour]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_a_narrow_screen_has_no_sideways_scrolling(open_page):
    """On a telephone all fits the width, and the filters are one tap away."""
    page = open_page(helsinki(), viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert not page.is_visible("#since")
    page.click("#more")
    assert page.is_visible("#since")


def test_without_a_script_the_page_is_a_list(open_page):
    """Where scripts are off, every entry and the article can be read."""
    page = open_page(helsinki(), java_script_enabled=False)
    assert page.locator(".card:visible").count() == 9
    assert page.locator("blockquote:visible").count() == 9
    assert not page.is_visible("#search")


def test_print_shows_every_entry_and_the_article(open_page):
    """On paper stand the drawing, the list and the text, without the tools."""
    page = open_page(helsinki())
    page.emulate_media(media="print")
    assert page.locator(".card:visible").count() == 9
    assert page.is_visible("#plot")
    assert page.is_visible("#article")
    assert not page.is_visible("#search")


def test_an_article_without_events_says_so(open_page):
    """No drawing of nothing: a sentence instead."""
    page = open_page(timeline(text="Nothing at all."))
    assert page.is_visible(".nothing")
    assert not page.is_visible("#plot")


def test_five_hundred_entries_stay_fluid(open_page):
    """A step of zooming through 500 entries is drawn at once, even on a busy machine without a GPU."""
    page = open_page(many(500))
    page.click("#zoom-all")
    assert page.inner_text("#count") == "500 events"
    spent = page.evaluate(
        """async () => {
          const times = [];
          for (let turn = 0; turn < 9; turn += 1) {
            const start = performance.now();
            document.querySelector(turn % 2 ? '#zoom-out' : '#zoom-in').click();
            await new Promise(requestAnimationFrame);
            times.push(performance.now() - start);
          }
          return times.sort((a, b) => a - b)[4];
        }"""
    )
    assert spent < 400


def test_a_chosen_row_is_scrolled_into_sight(open_page):
    """Choosing a passage brings its row up where the rows do not all fit."""
    page = open_page(many(200))
    page.locator("#article .piece.trigger").nth(4).click()
    seen = page.evaluate(
        """() => {
          const box = document.querySelector('#scroller').getBoundingClientRect();
          const sign = document.querySelector('.item.chosen .sign').getBoundingClientRect();
          return sign.top >= box.top && sign.bottom <= box.bottom;
        }"""
    )
    assert (chosen(page), seen) == (["Envoy 4 meets delegation 4"], True)

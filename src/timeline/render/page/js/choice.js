// The chosen entry: marked in the drawing, opened in the list, shown in the article, named in the address.
const numbersOf = (piece, name) => (piece.dataset[name] ? piece.dataset[name].split(" ").map(Number) : []);
const cards = [...document.querySelectorAll(".card")]; // in the order of their numbers
const pieces = entries.map(() => []); // the passages that tell each entry
for (const piece of document.querySelectorAll(".piece")) {
  for (const number of numbersOf(piece, "entries")) pieces[number].push(piece);
}
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function choose(number, { scroll = true } = {}) {
  if (state.chosen !== null) markChosen(state.chosen, false);
  state.chosen = number;
  if (number !== null) markChosen(number, true);
  hideTip();
  byId("hint").hidden = number !== null;
  const address = number === null ? location.pathname + location.search : `#${encodeURIComponent(entries[number].id)}`;
  history.replaceState(null, "", address);
  if (number !== null && scroll) showChosen();
  if (number !== null) reveal(entries[number]);
  redraw();
  if (number !== null) scrollDrawing();
}

/** Where the rows do not fit, bring the chosen one into the part that is seen. */
function scrollDrawing() {
  const item = document.querySelector(".item.chosen:not(.away)");
  if (!item) return;
  const scroller = byId("scroller");
  const top = item.transform.baseVal[0].matrix.f;
  if (top < scroller.scrollTop) scroller.scrollTop = top - LANE;
  const over = top + 2 * LANE - scroller.scrollTop - scroller.clientHeight;
  if (over > 0) scroller.scrollTop += over;
}

function markChosen(number, chosen) {
  cards[number].classList.toggle("chosen", chosen);
  cards[number].querySelector(".card-head").setAttribute("aria-expanded", chosen);
  for (const piece of pieces[number]) {
    piece.classList.toggle("chosen", chosen);
    piece.classList.toggle("chosen-own", chosen && numbersOf(piece, "own").includes(number));
  }
}

function showChosen() {
  const behavior = calm.matches ? "auto" : "smooth";
  const told = pieces[state.chosen];
  const piece = told.find((one) => one.classList.contains("chosen-own")) ?? told[0];
  const pane = byId("article");
  if (piece && pane.scrollHeight > pane.clientHeight + 1) {
    const by = piece.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    pane.scrollBy({ top: by, behavior });
  }
  if (document.body.dataset.view === "list") cards[state.chosen].scrollIntoView({ block: "nearest", behavior });
  else document.querySelector(".cards").scrollTop = 0;
}

/** The entry that a click on a passage means; another click goes on to the next one that it tells. */
function entryOf(piece) {
  const own = numbersOf(piece, "first").concat(numbersOf(piece, "own"), numbersOf(piece, "entries"));
  const told = [...new Set(own)].filter((number) => state.shown.has(number));
  const at = told.indexOf(state.chosen);
  return told.length ? told[(at + 1) % told.length] : null;
}

function step(by) {
  const order = entries.filter((entry) => state.shown.has(entry.number));
  if (!order.length) return;
  const at = order.findIndex((entry) => entry.number === state.chosen);
  const start = at >= 0 ? at : by > 0 ? -1 : order.length;
  const next = clamp(start + by, 0, order.length - 1);
  const pane = document.activeElement?.closest("#plot, #article, #cards");
  choose(order[next].number);
  focusChosen(pane);
}

/** Keep the focus in the pane it was in, on the entry that is now chosen. */
function focusChosen(pane) {
  const number = state.chosen;
  const find = {
    plot: () => document.querySelector(`.item[data-number="${number}"]:not(.away)`),
    article: () => document.querySelector(".piece.chosen-own[data-first]"),
    cards: () => cards[number].querySelector(".card-head"),
  }[pane?.id ?? "plot"];
  find()?.focus({ preventScroll: pane?.id === "article" });
}

/** One stop for the Tab key in the drawing and one in the article: the chosen entry, or the first. */
function showFocusable() {
  for (const [selector, number] of [["#plot .item:not(.away)", (one) => Number(one.dataset.number)],
    ["#article [data-first]", (one) => numbersOf(one, "first")[0]]]) {
    const all = [...document.querySelectorAll(selector)];
    const stop = all.find((one) => number(one) === state.chosen) ?? all[0];
    for (const one of all) {
      set(one, { tabindex: one === stop ? "0" : "-1", "aria-pressed": number(one) === state.chosen });
    }
  }
}

function listenToChoices() {
  byId("plot").addEventListener("click", (event) => {
    const item = event.target.closest(".item");
    choose(item ? Number(item.dataset.number) : null);
  });
  byId("article").addEventListener("click", (event) => {
    const piece = event.target.closest(".piece");
    if (piece && !String(getSelection())) choose(entryOf(piece), { scroll: false });
  });
  byId("cards").addEventListener("click", (event) => {
    const link = event.target.closest("[data-choose]");
    if (link) return choose(Number(link.dataset.choose));
    const head = event.target.closest(".card-head");
    if (!head) return null;
    const number = Number(head.closest(".card").dataset.number);
    return choose(state.chosen === number && document.body.dataset.view === "list" ? null : number);
  });
  for (const name of ["pointerover", "focusin"]) byId("plot").addEventListener(name, showTip);
  for (const name of ["pointerleave", "focusout", "pointerdown"]) byId("plot").addEventListener(name, hideTip);
}

function showTip(event) {
  const item = event.target.closest(".item");
  const entry = entries[Number(item?.dataset.number)];
  if (!entry || entry.number === state.chosen) return hideTip();
  const tip = byId("tip");
  const facts = `${entry.when} · ${entry.typeLabel}, ${entry.status}`;
  tip.replaceChildren(element("strong", {}, entry.headline), element("span", {}, facts));
  tip.hidden = false;
  const box = item.querySelector(".sign").getBoundingClientRect();
  tip.style.left = `${clamp(box.left, 8, innerWidth - tip.offsetWidth - 8)}px`;
  const below = box.bottom + 16;
  tip.style.top = `${below + tip.offsetHeight > innerHeight ? box.top - tip.offsetHeight - 6 : below}px`;
  return undefined;
}

function hideTip() {
  byId("tip").hidden = true;
}

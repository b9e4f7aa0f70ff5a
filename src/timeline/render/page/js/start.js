// From the plain list that the page is without a script to the drawing.
const drawable = entries.some((entry) => entry.dated);
const THEMES = ["auto", "light", "dark"];

function setView(view) {
  if (view === "timeline" && !drawable) return;
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll("[data-show]")) {
    button.setAttribute("aria-pressed", button.dataset.show === view);
  }
  redraw();
  if (state.chosen !== null) showChosen();
}

function nextTheme() {
  const root = document.documentElement;
  const next = THEMES[(THEMES.indexOf(root.dataset.theme ?? "auto") + 1) % THEMES.length];
  root.dataset.theme = next;
  byId("theme").setAttribute("aria-label", `Colours: ${next === "auto" ? "as the system" : next}`);
}

function listen() {
  listenToFilters();
  listenToChoices();
  listenToPointers(byId("plot"));
  listenToPointers(byId("axis"));
  listenToOverview();
  document.querySelector(".drawing").addEventListener("wheel", onWheel, { passive: false });
  document.addEventListener("keydown", onKey);
  byId("zoom-in").addEventListener("click", () => zoom(0.6));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 0.6));
  byId("zoom-all").addEventListener("click", showAll);
  byId("theme").addEventListener("click", nextTheme);
  byId("help").addEventListener("click", () => byId("keys").showModal());
  for (const button of document.querySelectorAll("[data-show]")) {
    button.addEventListener("click", () => setView(button.dataset.show));
  }
  new ResizeObserver(redrawSoon).observe(byId("scroller"));
  addEventListener("hashchange", chooseFromAddress);
}

function chooseFromAddress() {
  const hash = location.hash.slice(1);
  const entry = entries.find((one) => encodeURIComponent(one.id) === hash);
  if (entry && entry.number !== state.chosen) choose(entry.number);
}

document.body.classList.add("js");
byId("plot").append(layers.back, layers.items);
makeFilters();
listen();
document.querySelector("[data-show=timeline]").disabled = !drawable;
setView(drawable ? "timeline" : "list");
firstView();
applyFilters();
redraw();
chooseFromAddress();

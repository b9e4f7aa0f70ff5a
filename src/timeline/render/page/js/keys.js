// The keyboard. Letters are keys only where nobody is writing.
const KEYS = {
  ArrowLeft: () => step(-1),
  ArrowUp: () => step(-1),
  ArrowRight: () => step(1),
  ArrowDown: () => step(1),
  Home: () => step(-Infinity),
  End: () => step(Infinity),
  "+": () => zoom(0.7),
  "=": () => zoom(0.7),
  "-": () => zoom(1 / 0.7),
  0: showAll,
  l: () => setView(document.body.dataset.view === "list" ? "timeline" : "list"),
  "/": () => byId("search").focus(),
  "?": () => byId("keys").showModal(),
  Escape: () => choose(null),
};
const inPanes = (target) => Boolean(target.closest?.("#plot, #article, #cards"));

function onKey(event) {
  const writing = event.target.closest?.("input, select, textarea, dialog[open]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (writing) {
    if (event.key === "Escape" && event.target.id === "search") event.target.blur();
    return;
  }
  if ((event.key === "Enter" || event.key === " ") && event.target.closest?.("[role=button]")) {
    event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  } else if (event.shiftKey && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
    move(event.key === "ArrowLeft" ? -0.2 : 0.2);
  } else if (KEYS[event.key] && usable(event)) KEYS[event.key]();
  else return;
  event.preventDefault();
}

/** Up, down, Home and End scroll the page unless the focus is on an entry. */
function usable(event) {
  const scrolls = ["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key);
  const onEntry = event.target.closest?.(".item, [data-first], .card-head");
  return scrolls ? Boolean(onEntry) : event.target === document.body || inPanes(event.target) || event.key.length === 1;
}

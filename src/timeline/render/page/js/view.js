// Which stretch of time is in view: zooming, moving, and the first view.
function show(from, to) {
  const [first, last] = wholeSpan();
  const span = clamp(to - from, 6, Math.max((last - first) * 1.2, 12));
  const middle = clamp((from + to) / 2, first, last);
  state.from = middle - span / 2;
  state.to = middle + span / 2;
  redrawSoon();
}

function zoom(factor, around = (state.from + state.to) / 2) {
  show(around - (around - state.from) * factor, around + (state.to - around) * factor);
}

const move = (share) => {
  const by = (state.to - state.from) * share;
  show(state.from + by, state.to + by);
};
const showAll = () => show(...spanOf(visibleEntries(), 0.06));

function spanOf(some, margin) {
  if (!some.length) return wholeSpan();
  const from = Math.min(...some.map((entry) => entry.from));
  const to = Math.max(...some.map((entry) => entry.to));
  const extra = Math.max((to - from) * margin, 1.5);
  return [from - extra, to + extra];
}

/** The shortest stretch that holds three quarters of the entries, if all of them would need five times as much. */
function firstView() {
  const dated = entries.filter((entry) => entry.dated).sort((a, b) => a.at - b.at);
  if (dated.length < 5) return show(...spanOf(dated, 0.06));
  const size = Math.ceil(dated.length * 0.75);
  let best = dated;
  for (let start = 0; start + size <= dated.length; start += 1) {
    const some = dated.slice(start, start + size);
    if (some[size - 1].at - some[0].at < best[best.length - 1].at - best[0].at) best = some;
  }
  const [from, to] = spanOf(dated, 0.06);
  const [near, far] = spanOf(best, 0.12);
  return show(...(far - near < (to - from) / 5 ? [near, far] : [from, to]));
}

function reveal(entry) {
  if (!entry.dated || (entry.to > state.from && entry.from < state.to)) return;
  const half = (state.to - state.from) / 2;
  show(entry.at - half, entry.at + half);
}

function showEdges(groups) {
  const inView = new Set(groups.flatMap((row) => row.items.map((item) => item.entry)));
  const outside = visibleEntries().filter((entry) => !inView.has(entry));
  const earlier = outside.filter((entry) => entry.at < state.from);
  const later = outside.filter((entry) => entry.at >= state.to);
  edge(byId("earlier"), earlier, `◂ ${earlier.length} earlier`, earlier[earlier.length - 1]);
  edge(byId("later"), later, `${later.length} later ▸`, later[0]);
}

function edge(button, some, words, nearest) {
  button.hidden = !some.length;
  button.textContent = words;
  button.onclick = () => reveal(nearest);
}

const dayAt = (clientX, box, gutter = drawnGutter) =>
  state.from + ((clientX - box.left - gutter) / (drawnWidth - gutter)) * (state.to - state.from);

function onWheel(event) {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
  const scroller = byId("scroller");
  const fits = scroller.scrollHeight <= scroller.clientHeight + 1;
  const pageStill = document.documentElement.scrollHeight <= window.innerHeight + 1;
  const overAxis = !scroller.contains(event.target);
  if (!(sideways || event.ctrlKey || event.metaKey || overAxis || (fits && pageStill))) return;
  event.preventDefault();
  if (sideways) move((event.deltaX || event.deltaY) / 900);
  else zoom(Math.exp(clamp(event.deltaY, -120, 120) / 500), dayAt(event.clientX, scroller.getBoundingClientRect()));
}

/** One pointer drags the axis; two pinch it. A drag is no click. */
function listenToPointers(area) {
  const held = new Map();
  let dragged = false;
  area.addEventListener("pointerdown", (event) => {
    held.set(event.pointerId, event.clientX);
    dragged = held.size > 1;
  });
  area.addEventListener("pointermove", (event) => {
    if (!held.has(event.pointerId)) return;
    const before = [...held.values()];
    const by = event.clientX - held.get(event.pointerId);
    if (!dragged && Math.abs(by) < 4) return;
    dragged = true;
    if (!area.hasPointerCapture(event.pointerId)) area.setPointerCapture(event.pointerId);
    held.set(event.pointerId, event.clientX);
    if (held.size === 2) pinch(before, [...held.values()], area);
    else move(-by / (drawnWidth - drawnGutter));
  });
  const release = (event) => held.delete(event.pointerId);
  area.addEventListener("pointerup", release);
  area.addEventListener("pointercancel", release);
  area.addEventListener("click", (event) => {
    if (dragged) event.stopImmediatePropagation();
    dragged = false;
  }, true);
}

function pinch(before, after, area) {
  const factor = Math.abs(before[0] - before[1]) / Math.max(Math.abs(after[0] - after[1]), 8);
  zoom(clamp(factor, 0.5, 2), dayAt((after[0] + after[1]) / 2, area.getBoundingClientRect()));
}

function listenToOverview() {
  const svg = byId("overview");
  const centre = (event) => {
    const box = svg.getBoundingClientRect();
    const [from, to] = wholeSpan();
    const day = from + ((event.clientX - box.left) / box.width) * (to - from);
    const half = (state.to - state.from) / 2;
    show(day - half, day + half);
  };
  svg.addEventListener("pointerdown", (event) => { svg.setPointerCapture(event.pointerId); centre(event); });
  svg.addEventListener("pointermove", (event) => { if (svg.hasPointerCapture(event.pointerId)) centre(event); });
}

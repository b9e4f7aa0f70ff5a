// The entries as signs, bars and labels. An entry's shapes are made once for each row it stands in; after that
// they stay in the document and are only moved or hidden, which keeps hundreds of them fluid.
const shapes = new Map();
const layers = { back: shape("g", { "aria-hidden": "true" }), items: shape("g") };
let drawnWidth = 0;
let drawnGutter = 0;

function redraw() {
  const width = byId("scroller").clientWidth;
  if (!width || document.body.dataset.view !== "timeline") return;
  drawnWidth = width;
  drawnGutter = state.group === "none" || width < 560 ? 0 : 136;
  const plot = byId("plot");
  const { groups, height } = arrange(width, drawnGutter);
  const total = Math.max(height, 46) + 14; // the foot holds the word at the line of publication
  plot.setAttribute("viewBox", `0 0 ${width} ${total}`);
  plot.setAttribute("height", total);
  layers.back.replaceChildren();
  drawGrid(layers.back, drawAxis(width, drawnGutter), width, total);
  for (const row of groups) drawRow(layers.back, row, width);
  const drawn = new Set(groups.flatMap((row) => row.items.map((item) => drawItem(item, row))));
  for (const { group, entry } of shapes.values()) if (!drawn.has(group)) set(group, { class: classOf(entry, true) });
  drawOverview(width);
  byId("none").hidden = visibleEntries().length > 0;
  showEdges(groups);
  showFocusable();
}

let waiting = 0;
function redrawSoon() {
  if (!waiting) waiting = requestAnimationFrame(() => { waiting = 0; redraw(); });
}

function drawGrid(back, places, width, height) {
  for (const at of places) back.append(shape("line", { x1: at, x2: at, y1: 0, y2: height, class: "grid" }));
  if (data.published === null) return;
  const at = scale(width, drawnGutter)(data.published + 0.5);
  if (at < drawnGutter || at > width) return;
  back.append(shape("line", { x1: at, x2: at, y1: 0, y2: height, class: "published" }));
  const late = at > width - 70;
  const place = { x: at + (late ? -4 : 4), y: height - 4, "text-anchor": late ? "end" : "start" };
  back.append(shape("text", { ...place, class: "published" }, "published"));
}

function drawRow(back, row, width) {
  if (row.top) back.append(shape("line", { x1: 0, x2: width, y1: row.top, y2: row.top, class: "row" }));
  const room = drawnGutter ? drawnGutter - 30 : width - 40;
  const name = shape("text", { x: 2, y: row.top + 18, class: "row-name" }, fitted(row.label, room));
  if (!row.label) return;
  name.append(shape("tspan", { class: "row-count", dx: 6 }, String(row.entries.length)));
  name.append(shape("title", {}, row.label));
  back.append(name);
}

function drawItem(item, row) {
  const { entry, sign, bar, words, toLeft, lane } = item;
  const made = shapesOf(entry, row.key);
  const top = row.top + row.head + lane * row.lane + 4;
  const left = item.start - 1 - sign;
  const right = item.end - sign - (words ? GAP - 4 : 1);
  set(made.group, { class: classOf(entry), transform: `translate(${sign.toFixed(1)} ${top})` });
  set(made.hit, { x: left.toFixed(1), height: row.lane - 1, width: (right - left).toFixed(1) });
  set(made.label, { x: toLeft ? 2 - SIGN : SIGN - 2, "text-anchor": toLeft ? "end" : "start" });
  if (made.label.textContent !== words) made.label.textContent = words;
  set(made.bar, { d: bar ? barPath(entry, bar, sign) : "" });
  return made.group;
}

const classOf = (entry, away = false) => `item family-${entry.family} status-${entry.status}`
  + (state.chosen === entry.number ? " chosen" : "") + (away ? " away" : "");

/** A new grouping has other rows, so the shapes are made anew. */
function forgetShapes() {
  shapes.clear();
  layers.items.replaceChildren();
}

function shapesOf(entry, key) {
  const name = `${entry.number} ${key}`;
  if (!shapes.has(name)) {
    shapes.set(name, makeShapes(entry));
    layers.items.append(shapes.get(name).group);
  }
  return shapes.get(name);
}

function makeShapes(entry) {
  const group = shape("g", {
    role: "button", tabindex: "-1", "data-number": entry.number, "aria-pressed": "false",
    "aria-label": `${entry.when}. ${entry.headline}. ${entry.typeLabel}, ${entry.status}.`,
  });
  const hit = shape("rect", { class: "hit", y: -1, rx: 5 });
  const bar = shape("path", { class: `bar ${entry.shape}${entry.fuzzy ? " fuzzy" : ""}` });
  const label = shape("text", { class: "label", y: 14 });
  group.append(hit, bar, shape("use", { href: `#sign-${entry.status}`, class: "sign", y: 10 }), label);
  return { entry, group, hit, bar, label };
}

/** A stretch is a solid bar; "somewhere within" a thin line between two caps; an open side an arrow. */
function barPath(entry, bar, sign) {
  const [from, to] = [bar.from - sign, bar.to - sign];
  const open = bar.open ?? [false, false];
  const y = LANE - 1;
  const line = `M${from} ${y}H${to}`;
  if (entry.shape === "stretch") return line;
  if (entry.shape === "since") return `${line}m-5-4 5 4-5 4`;
  if (entry.shape === "until") return `M${to} ${y}H${from}m5-4-5 4 5 4`;
  const caps = (open[0] ? "" : `M${from} ${y - 4}v8`) + (open[1] ? "" : `M${to} ${y - 4}v8`);
  return line + caps;
}

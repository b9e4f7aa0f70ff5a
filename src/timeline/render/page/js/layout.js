// Where every entry of the drawing stands: rows (groups), lanes in a row, signs and labels that do not overlap.
const LANE = 24; // height of a lane
const BAR = 7; // what a bar under the label adds to it
const SIGN = 13; // width that a sign takes
const GAP = 12; // free space after a label
const BARE = 3; // lanes for signs without labels, where there are many
const MANY = 60; // with more entries in view, rows stop growing and some labels give way
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

function labelWidth(words) {
  if (!widths.size) pen.font = getComputedStyle(byId("plot")).font;
  if (!widths.has(words)) widths.set(words, pen.measureText(words).width);
  return widths.get(words);
}

/** The words, shortened until they fit into a width in pixels; empty where not even a few letters fit. */
function fitted(words, width) {
  if (labelWidth(words) <= width) return words;
  let length = Math.floor((words.length * width) / labelWidth(words));
  while (length > 0 && pen.measureText(`${words.slice(0, length).trimEnd()}…`).width > width) length -= 1;
  return length < 4 ? "" : `${words.slice(0, length).trimEnd()}…`;
}

/** The rows: [key, label, entries], the most frequent participants or every type, in order of first date. */
function rows(shown) {
  if (state.group === "none") return [{ key: "", label: "", entries: shown }];
  const found = new Map();
  for (const entry of shown) {
    const names = state.group === "type" ? [entry.typeLabel] : entry.names.length ? entry.names : ["No one named"];
    for (const name of names) {
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(entry);
    }
  }
  const all = [...found].map(([label, members]) => ({ key: label, label, entries: members }));
  return state.group === "participant" ? mergeRare(all) : all;
}

/** With many participants, the twelve named most often keep a row; the rest share one. */
function mergeRare(all) {
  const sorted = [...all].sort((a, b) => b.entries.length - a.entries.length);
  if (sorted.length <= 14) return sorted;
  const rest = new Set(sorted.slice(12).flatMap((row) => row.entries));
  const others = entries.filter((entry) => rest.has(entry));
  return [...sorted.slice(0, 12), { key: "others", label: "Others", entries: others }];
}

/** Sign, bar and label of an entry in pixels, or null where nothing of it is in view. */
function place(entry, x, left, right) {
  const start = x(entry.from);
  const end = x(entry.to);
  if ((entry.shape === "since" ? right : end) < left || (entry.shape === "until" ? left : start) > right) return null;
  const pinned = entry.shape === "point";
  const low = pinned ? -Infinity : Math.max(start, left) + SIGN / 2;
  const high = pinned ? Infinity : Math.min(end, right) - SIGN / 2;
  const sign = low > high ? (start + end) / 2 : clamp(x(entry.at), low, high);
  const bar = barOf(entry, start, end, left, right);
  return { entry, sign: clamp(sign, left - SIGN, right + SIGN), bar };
}

function barOf(entry, start, end, left, right) {
  if (entry.shape === "point") return null;
  if (entry.shape === "since") return { from: Math.max(start, left), to: Math.min(Math.max(start, left) + 70, right) };
  if (entry.shape === "until") return { from: Math.max(Math.min(end, right) - 70, left), to: Math.min(end, right) };
  if (end - start < SIGN) return null;
  return { from: Math.max(start, left), to: Math.min(end, right), open: [start < left, end > right] };
}

/** Give each item a lane: with its label where one is free, without where lanes are scarce. */
function pack(items, left, right, most) {
  const free = []; // right end of what stands in each lane
  for (const item of items) {
    Object.assign(item, labelPlace(item, left, right));
    let lane = findLane(free, item.start, most);
    if (lane < 0) {
      item.words = "";
      Object.assign(item, bare(item));
      lane = findLane(free, item.start, most + BARE);
    }
    if (lane < 0) lane = free.indexOf(Math.min(...free));
    free[lane] = Math.max(free[lane] ?? -Infinity, item.end);
    item.lane = lane;
  }
  return free.length;
}

function findLane(free, start, most) {
  const lane = free.findIndex((end, number) => number < most && end < start);
  if (lane >= 0) return lane;
  return free.length < most ? free.length : -1;
}

/** A label stands right of its sign; left of it where the right side is short of room and the left is not. */
function labelPlace(item, left, right) {
  const { entry, sign, bar } = item;
  const wanted = Math.min(labelWidth(entry.headline), 300) + 1;
  const room = right - sign - SIGN;
  const before = sign - left - SIGN;
  const toLeft = room < wanted && before > room;
  const words = fitted(entry.headline, Math.min(toLeft ? before : room, 300));
  const width = words ? labelWidth(words) + 4 : 0;
  const start = Math.min(toLeft ? sign - SIGN - width : sign - SIGN / 2, bar?.from ?? Infinity);
  const end = Math.max(toLeft ? sign + SIGN / 2 : sign + SIGN + width, bar?.to ?? -Infinity) + GAP;
  return { words, toLeft, start, end };
}

function bare({ sign, bar }) {
  return {
    start: Math.min(sign - SIGN / 2, bar?.from ?? Infinity), end: Math.max(sign + SIGN / 2, bar?.to ?? -Infinity) + 2,
  };
}

/** The whole drawing: rows with their items and lanes, and the height in pixels. */
function arrange(width, gutter) {
  const x = scale(width, gutter);
  const groups = rows(visibleEntries()).map((row) => ({
    ...row, items: row.entries.map((entry) => place(entry, x, gutter, width)).filter(Boolean),
  })).filter((row) => row.items.length);
  const inView = groups.reduce((sum, row) => sum + row.items.length, 0);
  const most = inView > MANY ? Math.max(2, Math.ceil(14 / groups.length)) : Infinity;
  let top = 0;
  for (const row of groups) {
    row.items.sort((a, b) => a.sign - b.sign || a.entry.number - b.entry.number);
    row.top = top;
    row.head = gutter ? 0 : row.label ? 20 : 0;
    row.lane = row.items.some((item) => item.bar) ? LANE + BAR : LANE;
    row.height = row.head + pack(row.items, gutter + 4, width - 4, most) * row.lane + 8;
    top += row.height;
  }
  return { groups, height: top };
}

const scale = (width, gutter) => (day) => gutter + ((day - state.from) / (state.to - state.from)) * (width - gutter);

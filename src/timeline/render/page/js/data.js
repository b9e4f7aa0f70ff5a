// What is shown, and two ways to make an element. Nothing here or below sets HTML from words.
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const entries = data.entries.map((entry, number) => ({ ...entry, number, dated: entry.shape !== "none" }));
const state = {
  shown: new Set(entries.map((entry) => entry.number)), // numbers of the entries that pass the filters
  chosen: null, // number of the chosen entry
  group: "type", // what a row of the drawing stands for
  from: 0, // the stretch of time in view: days since 1970-01-01
  to: 1,
};

function element(name, attributes = {}, words = null) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (words !== null) made.textContent = words;
  return made;
}

function shape(name, attributes = {}, words = null) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (words !== null) made.textContent = words;
  return made;
}

/** Set attributes where they change: what stays the same costs the browser nothing. */
function set(made, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    if (made.getAttribute(key) !== String(value)) made.setAttribute(key, value);
  }
}

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
const visibleEntries = () => entries.filter((entry) => entry.dated && state.shown.has(entry.number));

// Search and filters: an entry is shown when it meets every filter that is set.
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const haystacks = entries.map((entry) => plain(entry.words));
const picked = { status: new Set(), type: new Set() };

function makeFilters() {
  const types = new Map(entries.map((entry) => [entry.type, entry]));
  const order = ([, entry]) => `${entry.family} ${entry.typeLabel}`; // by family: chips of one colour stand together
  for (const [type, entry] of [...types].sort((a, b) => order(a).localeCompare(order(b)))) {
    const chip = element("button", {
      type: "button", class: `chip family-${entry.family}`, "data-type": type, "aria-pressed": "false",
    });
    chip.append(element("span", { class: "swatch" }), entry.typeLabel, element("span", { class: "tally" }));
    byId("types").append(chip);
  }
  const names = new Map();
  for (const name of entries.flatMap((entry) => entry.names)) names.set(name, (names.get(name) ?? 0) + 1);
  for (const [name, count] of [...names].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))) {
    byId("participant").append(element("option", { value: name }, `${name} (${count})`));
  }
}

function wanted() {
  return {
    words: plain(byId("search").value).split(/\s+/).filter(Boolean),
    name: byId("participant").value,
    since: readDay(byId("since").value),
    until: readDay(byId("until").value, true),
  };
}

function meets(entry, { words, name, since, until }, skip = "") {
  const dated = since === null && until === null;
  const end = entry.shape === "since" ? Infinity : entry.to;
  const start = entry.shape === "until" ? -Infinity : entry.from;
  return (skip === "status" || !picked.status.size || picked.status.has(entry.status))
    && (skip === "type" || !picked.type.size || picked.type.has(entry.type))
    && (!name || entry.names.includes(name))
    && (dated || (entry.dated && (since === null || end > since) && (until === null || start < until)))
    && words.every((word) => haystacks[entry.number].includes(word));
}

function applyFilters() {
  const asked = wanted();
  state.shown = new Set(entries.filter((entry) => meets(entry, asked)).map((entry) => entry.number));
  const filtered = state.shown.size < entries.length || picked.status.size || picked.type.size;
  byId("count").textContent = state.shown.size === entries.length
    ? `${entries.length} ${entries.length === 1 ? "event" : "events"}`
    : `${state.shown.size} of ${entries.length} events`;
  byId("clear").hidden = !filtered;
  tally("status", asked);
  tally("type", asked);
  for (const id of ["since", "until"]) {
    byId(id).setAttribute("aria-invalid", byId(id).value.trim() !== "" && asked[id] === null);
  }
  if (state.chosen !== null && !state.shown.has(state.chosen)) choose(null);
  showShown();
  redrawSoon();
}

/** On each chip, how many entries it would leave, whatever else is picked of its kind. */
function tally(kind, asked) {
  for (const chip of document.querySelectorAll(`[data-${kind}].chip`)) {
    const value = chip.dataset[kind];
    const count = entries.filter((entry) => entry[kind] === value && meets(entry, asked, kind)).length;
    chip.querySelector(".tally").textContent = String(count);
    chip.classList.toggle("empty", count === 0);
  }
}

/** The list keeps only what is shown; in the article, what is not shown loses its mark. */
function showShown() {
  cards.forEach((card, number) => { card.hidden = !state.shown.has(number); });
  for (const piece of document.querySelectorAll(".piece")) {
    piece.classList.toggle("off", !numbersOf(piece, "entries").some((number) => state.shown.has(number)));
  }
}

function clearFilters() {
  for (const id of ["search", "participant", "since", "until"]) byId(id).value = "";
  for (const kind of ["status", "type"]) picked[kind].clear();
  for (const chip of document.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", "false");
  applyFilters();
}

function listenToFilters() {
  for (const id of ["search", "since", "until"]) byId(id).addEventListener("input", applyFilters);
  byId("participant").addEventListener("change", applyFilters);
  byId("clear").addEventListener("click", () => { clearFilters(); byId("search").focus(); });
  byId("group").addEventListener("change", (event) => { state.group = event.target.value; forgetShapes(); redraw(); });
  byId("more").addEventListener("click", () => {
    const open = byId("more").getAttribute("aria-expanded") !== "true";
    byId("more").setAttribute("aria-expanded", open);
    document.body.classList.toggle("filters-open", open);
  });
  for (const chip of document.querySelectorAll(".chip")) {
    chip.addEventListener("click", () => {
      const kind = chip.dataset.status ? "status" : "type";
      const value = chip.dataset[kind];
      if (!picked[kind].delete(value)) picked[kind].add(value);
      chip.setAttribute("aria-pressed", picked[kind].has(value));
      applyFilters();
    });
  }
}

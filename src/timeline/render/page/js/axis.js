// The axis above the drawing, and the strip below it that shows all of time and the part in view.
const AXIS = 40;

function drawAxis(width, gutter) {
  const svg = byId("axis");
  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${width} ${AXIS}`);
  svg.setAttribute("height", AXIS);
  const x = scale(width, gutter);
  const step = stepFor(state.from, state.to, width - gutter);
  for (const period of periods(state.from, state.to, step)) drawPeriod(svg, period, x, gutter, width);
  for (const { day, label } of ticks(state.from, state.to, step)) {
    if (x(day) < gutter - 1 || x(day) > width + 1) continue;
    svg.append(shape("line", { x1: x(day), x2: x(day), y1: AXIS - 6, y2: AXIS, class: "tick" }));
    const middle = step.unit === "day" && step.count === 1 ? x(day + 0.5) : x(day) + 3;
    const anchor = step.unit === "day" && step.count === 1 ? "middle" : "start";
    if (middle < width - 14) svg.append(shape("text", { x: middle, y: AXIS - 9, "text-anchor": anchor }, label));
  }
  return ticks(state.from, state.to, step).map(({ day }) => x(day)).filter((at) => at >= gutter && at <= width);
}

function drawPeriod(svg, period, x, gutter, width) {
  const left = Math.max(x(period.day), gutter);
  const right = Math.min(x(period.end), width);
  if (x(period.day) > gutter) svg.append(shape("line", { x1: left, x2: left, y1: 2, y2: AXIS, class: "tick period" }));
  const words = [period.label, period.short].find((label) => labelWidth(label) * 1.1 <= right - left - 6);
  if (words) svg.append(shape("text", { x: left + 3, y: 13, class: "period" }, words));
}

function wholeSpan() {
  const dated = entries.filter((entry) => entry.dated);
  if (!dated.length) return [0, 365];
  const from = Math.min(...dated.map((entry) => entry.from));
  const to = Math.max(...dated.map((entry) => entry.to));
  const margin = Math.max((to - from) * 0.04, 2);
  return [from - margin, to + margin];
}

let overview = ""; // what the strip shows now: it is drawn anew only when that changes

function drawOverview(width) {
  const [from, to] = wholeSpan();
  const x = (day) => ((day - from) / (to - from)) * width;
  const wanted = `${width} ${state.chosen} ${[...state.shown].join()}`;
  if (wanted !== overview) drawStrip(byId("overview"), from, to, width, x);
  overview = wanted;
  const left = clamp(x(state.from), 0, width - 4);
  const right = clamp(x(state.to), left + 4, width);
  set(byId("overview").querySelector(".window"), { x: left + 1, width: Math.max(right - left - 2, 3) });
}

function drawStrip(svg, from, to, width, x) {
  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${width} 40`);
  svg.setAttribute("height", 40);
  for (const { day, label } of ticks(from, to, stepFor(from, to, width / 1.5))) {
    const words = label === "Jan" ? String(partsOf(day).year) : label;
    if (x(day) > 0 && x(day) < width - 24) svg.append(shape("text", { x: x(day) + 3, y: 38 }, words));
    svg.append(shape("line", { x1: x(day), x2: x(day), y1: 27, y2: 40, class: "tick" }));
  }
  for (const entry of entries.filter((one) => one.dated)) {
    const left = x(entry.from);
    const size = Math.max(x(entry.to) - left, 2);
    const shown = state.shown.has(entry.number) ? "" : " off";
    const chosen = state.chosen === entry.number ? " chosen" : "";
    const wide = entry.shape !== "point" && size > 6 ? " wide" : "";
    const place = { x: left, width: size, y: wide ? 10 : 5, height: wide ? 6 : 16 };
    svg.append(shape("rect", { ...place, class: `family-${entry.family}${shown}${chosen}${wide}` }));
  }
  svg.append(shape("rect", { y: 1, height: 24, rx: 3, class: "window" }));
}

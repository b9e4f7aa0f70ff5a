// Days since 1970-01-01, and where an axis true to time has its ticks.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const STEPS = [
  { unit: "day", count: 1, days: 1, gap: 26 },
  { unit: "day", count: 2, days: 2, gap: 30 },
  { unit: "week", count: 1, days: 7, gap: 34 },
  { unit: "month", count: 1, days: 30.4, gap: 40 },
  { unit: "month", count: 3, days: 91.3, gap: 44 },
  { unit: "month", count: 6, days: 182.6, gap: 48 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ({
    unit: "year", count, days: count * 365.24, gap: 52,
  })),
];

function dayOf(year, month = 0, day = 1) {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month, day);
  return Math.round(moment.getTime() / 86400000);
}

function partsOf(day) {
  const moment = new Date(Math.floor(day) * 86400000);
  return {
    year: moment.getUTCFullYear(), month: moment.getUTCMonth(), day: moment.getUTCDate(),
    weekday: (moment.getUTCDay() + 6) % 7,
  };
}

/** The first day of a filter's year, month or day ("1990", "1990-06", "1990-06-12"); null if it is none. */
function readDay(words, end = false) {
  const found = /^\s*(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?\s*$/.exec(words);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (month !== null && (month < 1 || month > 12)) return null;
  if (!end) return dayOf(year, (month ?? 1) - 1, day ?? 1);
  if (day !== null) return dayOf(year, month - 1, day) + 1;
  return month === null ? dayOf(year + 1) : dayOf(year, month);
}

/** The finest step whose ticks stand far enough apart. */
function stepFor(from, to, width) {
  const perDay = width / (to - from);
  return STEPS.find((step) => step.days * perDay >= step.gap) ?? STEPS[STEPS.length - 1];
}

/** The ticks of a step between two days: each with its label. */
function ticks(from, to, step) {
  const found = [];
  let day = firstTick(from, step);
  while (day <= to) {
    found.push({ day, label: tickLabel(day, step) });
    day = nextTick(day, step);
  }
  return found;
}

function firstTick(from, step) {
  const { year, month, weekday } = partsOf(from);
  if (step.unit === "year") return dayOf(Math.floor(year / step.count) * step.count);
  if (step.unit === "month") return dayOf(year, Math.floor(month / step.count) * step.count);
  if (step.unit === "week") return Math.floor(from) - weekday;
  return dayOf(year, month, 1);
}

function nextTick(day, step) {
  const { year, month, day: date } = partsOf(day);
  if (step.unit === "year") return dayOf(year + step.count);
  if (step.unit === "month") return dayOf(year, month + step.count);
  if (step.unit === "week") return day + 7;
  const last = partsOf(dayOf(year, month + 1) - 1).day; // every second day begins anew on the first
  return date + step.count > last - (step.count - 1) ? dayOf(year, month + 1) : day + step.count;
}

function tickLabel(day, step) {
  const { year, month, day: date } = partsOf(day);
  if (step.unit === "year") return String(year);
  if (step.unit === "month") return MONTHS[month].slice(0, 3);
  return String(date);
}

/** The upper line of the axis: months over days, years over months. */
function periods(from, to, step) {
  if (step.unit === "year") return [];
  const upper = step.unit === "month" ? { unit: "year", count: 1 } : { unit: "month", count: 1 };
  return ticks(from, to, upper).map(({ day }) => {
    const { year, month } = partsOf(day);
    const end = nextTick(day, upper);
    if (upper.unit === "year") return { day, end, label: String(year), short: `’${String(year).slice(-2)}` };
    return { day, end, label: `${MONTHS[month]} ${year}`, short: MONTHS[month].slice(0, 3) };
  });
}

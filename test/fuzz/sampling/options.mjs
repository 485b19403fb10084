/** The options of a case: numbers by row, texts, masks, biases, and where random numbers come from. */
import { elementsOf, elsewhere } from "../arrays.mjs";
import { seeded } from "../numbers.mjs";
import { NUMBERS } from "./functions.mjs";
import { drawsOf, EXTREMES, numberOf, POOLS } from "./values.mjs";
import { uniform } from "./weights.mjs";

/** Where the random numbers of a step begin that a function takes. */
const FIRST = { acceptDraft: 2 ** 31, sampleWithoutReplacement: 2 ** 30 };
const MOST = { Uint8Array: 255, Uint8ClampedArray: 255, Int8Array: 127, Int16Array: 32767 };
export const below = (r, n) => Math.floor(n * r());

/** The option `name` in a row: one for all, or of its own. */
function column(p, name, given, bit) {
  const { c, n, rows, plan } = p;
  const r = seeded(c.seed + 100 + bit);
  const own = p.many && (c.each >> bit) & 1;
  if (!own) {
    p.options[name] = numberOf(given, n);
    plan.columns[name] = () => numberOf(given, n);
    return;
  }
  const pool = [...POOLS[name], ...(r() < 0.1 ? (EXTREMES[name] ?? []) : [])];
  const values = Array.from({ length: rows }, (_, i) =>
    numberOf(i === 0 ? given : pool[below(r, pool.length)], n),
  );
  const fits = c.columns !== "Uint32Array" || values.every((v) => v === v >>> 0);
  const type = c.columns === "number[]" || !fits ? undefined : c.columns;
  const array = p.arrays.make(name, "column", values, c.places[5], type);
  p.options[name] = array;
  const kept = elementsOf(array);
  plan.columns[name] = (row) => kept[row];
  p.notes.push(`${name} of each row`);
}

/** A list of tokens of a row of n. */
export function listOf({ arrays, c, n }, name, { as, count }, place, salt) {
  const r = seeded(c.seed + salt);
  const most = Math.min(n, (MOST[as] ?? 65_535) + 1);
  // Some of them often.
  const tokens = Array.from({ length: count }, () => below(r, r() < 0.5 ? Math.min(most, 4) : most));
  return arrays.make(name, "tokens", tokens, c.places[place], as === "number[]" ? undefined : as);
}

function texts(p, name, place, salt) {
  const { c, plan, many, rows, options } = p;
  plan[name] = () => [];
  if (c[name] === undefined) return;
  if (many && c[name].each) {
    options[name] = Array.from({ length: rows }, (_, i) =>
      listOf(p, `${name}[${i}]`, c[name], place, salt + 9 * i),
    );
    const kept = options[name].map(elementsOf);
    plan[name] = (row) => kept[row];
    p.notes.push(`${name} of each row`);
  } else {
    options[name] = listOf(p, name, c[name], place, salt);
    const kept = elementsOf(options[name]);
    plan[name] = () => kept;
  }
}

function biases(p) {
  const { c, n, options, plan } = p;
  const r = seeded(c.seed + 31);
  const pool = [-Infinity, 0, -0, 1, -1, 100, -100, 1e-300, ...(c.bias.wild ? [1e300, -1e300, 3.4e38] : [])];
  const amounts = new Map();
  for (let i = 0; i < c.bias.count; i++)
    amounts.set(below(r, r() < 0.5 ? n : Math.min(n, 8)), pool[below(r, pool.length)]);
  plan.bias = [...amounts];
  if (c.bias.as === "Map") options.logitBias = c.seed % 2 ? amounts : new (elsewhere("Map"))([...amounts]);
  else if (c.bias.as === "pairs") options.logitBias = [...amounts].map((pair) => [...pair]);
  else options.logitBias = Object.fromEntries(amounts);
  p.notes.push(`bias by ${c.bias.as}`);
}

function mask(p) {
  const { c, n, rows, plan, options } = p;
  const { as, density } = c.where;
  const all = p.many && c.where.all;
  const bits = as !== "Uint8Array";
  const each = bits ? Math.ceil(n / 32) : n;
  const r = seeded(c.seed + 77);
  const is = () => r() < Number(density);
  const element = bits
    ? () => Array.from({ length: 32 }, is).reduce((word, v, i) => (v ? word | (1 << i) : word), 0)
    : () => (is() ? 1 + below(r, 255) : 0);
  const array = p.arrays.make(
    "where",
    "where",
    Array.from({ length: each * (all ? rows : 1) }, element),
    c.places[2],
    as,
  );
  options.where = array;
  p.mask = { array, n, bits };
  const kept = elementsOf(array);
  plan.allowed = (row, elements = kept) => {
    const from = all ? row * each : 0;
    return Array.from({ length: n }, (_, i) =>
      bits ? (elements[from + (i >> 5)] >>> (i & 31)) & 1 : elements[from + i],
    );
  };
  p.notes.push(`${bits ? "bits" : "bytes"} of ${all ? "each row" : "all rows"}`);
}

export function addFilters(p) {
  const { c, plan, options } = p;
  plan.columns = {};
  for (const [i, name] of NUMBERS.entries()) {
    let value = c.numbers[name];
    if (value === undefined) continue;
    if (plan.fn === "sampleWithoutReplacement" && name === "temperature" && Number(value) === 0) value = 0.5;
    column(p, name, value, i);
  }
  if (c.last !== undefined) options.temperatureLast = plan.last = c.last;
  if (c.where) mask(p);
  if (c.bias) biases(p);
  texts(p, "prompt", 3, 41);
  texts(p, "history", 4, 51);
  /** The options of a row, as the reference takes them. */
  plan.row = (row) => {
    const o = {
      temperatureLast: plan.last,
      bias: plan.bias,
      prompt: plan.prompt(row),
      history: plan.history(row),
    };
    for (const name of NUMBERS) if (plan.columns[name]) o[name] = plan.columns[name](row);
    if (plan.allowed) o.allowed = plan.allowed(row);
    return o;
  };
}

/** Where random numbers come from: plan.u(row, draw, asked, step) is one. */
export function addSource(p) {
  const { c, plan, options } = p;
  p.asked = 0;
  if (c.source === "seed") {
    column(p, "seed", c.seedOption, 9);
    if (c.stepOption !== undefined) column(p, "step", c.stepOption, 10);
    const { seed, step = () => 0 } = plan.columns;
    const own = typeof options.seed !== "number";
    const first = FIRST[plan.fn] ?? 0;
    plan.u = (row, draw, _asked, at = step(row)) => uniform(seed(row), at, own ? 0 : row, first + draw);
    plan.step = step(0);
  } else {
    if (c.source === "Math.random" && c.stepOption !== undefined && !p.many)
      options.step = plan.step = numberOf(c.stepOption, p.n);
    const next = drawsOf(c.seed);
    const again = drawsOf(c.seed);
    const known = [];
    const random = () => {
      p.asked++;
      return next();
    };
    if (c.source === "random") options.random = random;
    else p.random = random;
    plan.u = (_row, _draw, asked) => {
      while (known.length <= asked) known.push(again());
      return known[asked];
    };
  }
  p.notes.push(`numbers of ${c.source}`);
}

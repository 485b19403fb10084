/** How often each category of calls of `wasmax/sampling` occurred, by function. */
import { PLACES } from "../arrays.mjs";
import { KINDS } from "../numbers.mjs";
import { DRAWS, FILTERS, FUNCTIONS, METHODS, NUMBERS, OPTIONS, ROWS, taking } from "./functions.mjs";
import { SPOILS, suits } from "./spoils.mjs";
import { STYLE_NAMES } from "./values.mjs";

/** category → function → count */
const table = new Map();

function count(fn, category) {
  const row = table.get(category) ?? new Map();
  table.set(category, row.set(fn, (row.get(fn) ?? 0) + 1));
}

/** What is special about a number. */
function kindsOf(name, v) {
  if (Object.is(v, -0)) return [`${name} −0`];
  const ends = { temperature: [0, 2 ** -90, 2 ** 90], topP: [0, 1 - 2 ** -53, 1] }[name] ?? [0];
  if (v === 0) return [`${name} 0`];
  if (name === "temperature")
    return v < ends[1] ? ["temperature below 2⁻⁹⁰"] : v > ends[2] ? ["temperature above 2⁹⁰"] : [];
  return name === "topP" && v === ends[1]
    ? ["topP 1 − 2⁻⁵³"]
    : name === "topP" && v >= 1
      ? ["topP of 1 or more"]
      : [];
}

export function countSampling({ c, plan, n, rows, many, arrays, notes, before, want, out }, outcome, spoilt) {
  const seen = new Set([outcome, `engine ${c.engine}`, `kind ${c.kind}`, `style ${c.style}`, ...notes]);
  if (c.fresh) seen.add("a new engine");
  if (spoilt) seen.add(`spoil: ${c.spoil.what}`);
  for (const { place } of arrays.list) if (place !== undefined) seen.add(`place ${place}`);
  for (const key of before) seen.add(`option ${key}`);
  for (const name of NUMBERS)
    if (plan.columns?.[name] && rows > 0)
      for (const kind of kindsOf(name, plan.columns[name](0))) seen.add(kind);
  if (many) seen.add(rows === 0 ? "no rows" : rows === 1 ? "one row" : "many rows");
  if (n > 1024) seen.add("a row of several blocks");
  if (n > 30_000) seen.add("a row of 32,768 or more");
  if (!spoilt && outcome === "error")
    seen.add(want.names.includes("row of") ? "nothing is left" : "an error by itself");
  if (want.kept?.includes(1) && plan.columns?.temperature?.(0) !== 0) seen.add("one token is kept");
  if (want.kept?.some((k) => k > 256)) seen.add("more than 256 are kept");
  if (want.accepted !== undefined && plan.draft.length > 0)
    seen.add(want.accepted === plan.draft.length ? "all is accepted" : "something is not accepted");
  if (out !== undefined)
    seen.add(arrays.list.find((e) => e.array === out)?.name === "x" ? "out is the logits" : "out is new");
  for (const category of seen) count(c.fn, category);
}

const STEPS = ["next", "accept", "probabilities", "reset", "restore", "mask"];
const DRAWN = DRAWS.filter((fn) => fn !== "acceptDraft" && fn !== "createSampler");

/** What has to occur, category by category and function by function. */
function* wanted(engines) {
  yield ["answer", FUNCTIONS];
  yield ["a new engine", FUNCTIONS];
  yield ["error", FUNCTIONS];
  for (const engine of engines) yield [`engine ${engine}`, FUNCTIONS];
  for (const kind of Object.keys(KINDS))
    if (kind !== "float16" || "Float16Array" in globalThis) yield [`kind ${kind}`, FUNCTIONS];
  for (const style of STYLE_NAMES) yield [`style ${style}`, FUNCTIONS];
  for (const place of PLACES) yield [`place ${place}`, FUNCTIONS];
  for (const option of OPTIONS) yield [`option ${option}`, taking(option)];
  for (const spoil of Object.keys(SPOILS))
    yield [`spoil: ${spoil}`, FUNCTIONS.filter((fn) => suits(spoil, fn))];
  for (const name of [...NUMBERS, "prompt", "history", "seed", "step"])
    yield [`${name} of each row`, ROWS.filter((fn) => taking(name).includes(fn))];
  for (const as of ["Map", "object", "pairs"]) yield [`bias by ${as}`, FILTERS];
  for (const as of ["bits", "bytes"]) {
    yield [`${as} of all rows`, FILTERS];
    yield [`${as} of each row`, ROWS];
  }
  for (const source of ["seed", "random", "Math.random"]) yield [`numbers of ${source}`, DRAWS];
  for (const what of ["temperature 0", "temperature −0"])
    yield [what, FILTERS.filter((fn) => fn !== "sampleWithoutReplacement")];
  for (const what of [
    "temperature below 2⁻⁹⁰",
    "temperature above 2⁹⁰",
    "topP 0",
    "topP −0",
    "topP of 1 or more",
  ])
    yield [what, FILTERS];
  for (const what of ["topP 1 − 2⁻⁵³", "topK 0", "minP 0"]) yield [what, FILTERS];
  for (const what of ["no rows", "one row", "many rows", "a size that is left open"]) yield [what, ROWS];
  yield ["a row of several blocks", FUNCTIONS];
  yield ["a row of 32,768 or more", FUNCTIONS.filter((fn) => !["createSampler", "acceptDraft"].includes(fn))];
  // A sampler's errors are those of its steps; topK and argmax know one alone, NaN, which a spoil puts there.
  yield ["an error by itself", [...FILTERS, "logprobs"].filter((fn) => fn !== "createSampler")];
  yield ["nothing is left", FILTERS.filter((fn) => fn !== "createSampler")];
  yield ["one token is kept", [...DRAWN, "samplingProbabilities"]];
  yield ["more than 256 are kept", [...DRAWN, "samplingProbabilities"]];
  for (const what of ["all is accepted", "something is not accepted"]) yield [what, ["acceptDraft"]];
  yield ["out is the logits", ["samplingProbabilities"]];
  yield ["out is new", ["samplingProbabilities", "topK"]];
  for (const method of METHODS) yield [`option ${method}`, ["createSampler"]];
  for (const op of STEPS) yield [`step ${op}`, ["createSampler"]];
  yield ["an error of a step", ["createSampler"]];
}

/** Lines for the summary, and every category with every function that knows it, by how often it occurred. */
export function reportSampling(engines) {
  const cells = [];
  const groups = new Map();
  for (const [category, functions] of wanted(engines)) {
    const row = table.get(category) ?? new Map();
    const [, group, name] = /^(engine|kind|style|place|option|spoil:) ?(.*)$/.exec(category) ?? [
      "",
      "besides",
      category,
    ];
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    groups.set(group, [...(groups.get(group) ?? []), `${name} ${total}`]);
    for (const fn of functions) cells.push({ n: row.get(fn) ?? 0, what: `${fn} with ${category}` });
  }
  const of = (fn) => (table.get("answer")?.get(fn) ?? 0) + (table.get("error")?.get(fn) ?? 0);
  const lines = [...groups].map(
    ([group, list]) => `sampling, ${group.replace(/:$/, "")}: ${list.join(", ")}`,
  );
  return { lines: [`sampling: ${FUNCTIONS.map((fn) => `${fn} ${of(fn)}`).join(", ")}`, ...lines], cells };
}

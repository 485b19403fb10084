/** How often each category of calls occurred, by function; and which of them never did. */
import { PLACES } from "./arrays.mjs";
import { BACKWARD, FUNCTIONS, LOSSES, MASKED, OPTIONS, taking } from "./functions.mjs";
import { KINDS } from "./numbers.mjs";
import { reportSampling } from "./sampling/coverage.mjs";
import { SPOILS } from "./spoils.mjs";

/** category → function → count */
const table = new Map();

export function count(fn, category) {
  const row = table.get(category) ?? new Map();
  table.set(category, row.set(fn, (row.get(fn) ?? 0) + 1));
}

export function countCase(
  { c, options, arrays, out, args, aliased, notes, sizes, along, shaped },
  outcome,
  spoilt,
) {
  const seen = new Set([outcome, `engine ${c.engine}`, `kind ${c.kind}`, ...notes]);
  if (spoilt) seen.add(`spoil: ${c.spoil.what}`);
  for (const { place } of arrays.list) if (place !== undefined) seen.add(`place ${place}`);
  for (const key of Object.keys(options ?? {})) seen.add(`option ${key}`);
  if (out !== undefined)
    seen.add(out === args[0] ? "out is the first argument" : out === args[1] ? "out is dy" : "out is new");
  if (aliased) seen.add("arguments that are one array");
  if (shaped) {
    seen.add(`rank ${sizes.length}`);
    if (sizes.includes(0)) seen.add("a size of 0");
    if (along.length > 1) seen.add("several axes");
    else if (along[0] < sizes.length - 1) seen.add("a strided axis");
  }
  for (const category of seen) count(c.fn, category);
}

const ALL = FUNCTIONS.filter((fn) => fn !== "create" && fn !== "batch");
const SHAPED = taking("shape");
const FLOATS = ["number[]", "float64", "float32", "bits", "float16"];
const OUT = taking("out");
const OWN_OUT = OUT.filter((fn) => fn !== "logSumExp");
const MAPS = MASKED.filter((fn) => fn !== "logSumExp" && fn !== "signedLogSumExp");

/** The functions in which a spoil can be, where not in all. */
const ONLY = {
  "random misbehaves": ["gumbelSoftmax"],
  "targets out of range": LOSSES,
  "an option that is no array": [...MASKED, ...LOSSES, "gumbelSoftmax"],
  "a frozen out": OUT,
  "a sealed out": OUT,
  "out with an element that cannot be written": OUT,
  "an out behind a Proxy": OUT,
  "a setter of out throws": OUT,
  "out overlaps an argument": OUT,
  "out of another kind or length": OUT,
  "a mask's shape beyond all arrays": MASKED,
  "no elements in a shape beyond all arrays": SHAPED,
  "a size that changes its answer": SHAPED,
  "more axes than 64": SHAPED,
  "64 axes, most of them 1": SHAPED,
  "an array of another length": SHAPED,
};

/** What has to occur, category by category and function by function. */
function* wanted(engines) {
  const float16 = "Float16Array" in globalThis;
  yield ["answer", FUNCTIONS];
  yield ["error", FUNCTIONS.filter((fn) => fn !== "batch")];
  for (const engine of engines) yield [`engine ${engine}`, ALL];
  for (const kind of Object.keys(KINDS)) {
    // A gradient of results takes none of integers: those are counted as the kind of their result.
    if (kind !== "float16" || float16)
      yield [`kind ${kind}`, FLOATS.includes(kind) ? ALL : ALL.filter((fn) => !BACKWARD.includes(fn))];
  }
  for (const place of PLACES) yield [`place ${place}`, ALL];
  for (const option of OPTIONS) yield [`option ${option}`, taking(option)];
  for (const spoil of Object.keys(SPOILS)) yield [`spoil: ${spoil}`, ONLY[spoil] ?? ALL];
  yield ["out is the first argument", OWN_OUT];
  yield ["out is dy", BACKWARD];
  yield ["out is new", OUT];
  yield ["arguments that are one array", [...MAPS, ...BACKWARD]];
  for (let rank = 1; rank <= 4; rank++) yield [`rank ${rank}`, SHAPED];
  for (const what of ["a size of 0", "several axes", "a strided axis"]) yield [what, SHAPED];
  for (const end of ["2^31", "2^32", "2^53"])
    for (const what of ["", ", led by 1", ", and a 0"]) yield [`product near ${end}${what}`, SHAPED];
}

/** Lines for the summary, and what never occurred. */
export function report(engines) {
  const missing = [];
  const cells = [];
  const groups = new Map();
  for (const [category, functions] of wanted(engines)) {
    const row = table.get(category) ?? new Map();
    const total = [...row.values()].reduce((a, b) => a + b, 0);
    const [, group, name] = /^(engine|kind|place|option|rank|product near|spoil:) ?(.*)$/.exec(category) ?? [
      undefined,
      "besides",
      category,
    ];
    groups.set(group, [...(groups.get(group) ?? []), `${name} ${total}`]);
    for (const fn of functions) {
      const n = row.get(fn) ?? 0;
      cells.push({ n, what: `${fn} with ${category}` });
      if (n === 0) missing.push(`${fn} with ${category}`);
    }
  }
  const sampling = reportSampling(engines);
  cells.push(...sampling.cells);
  missing.push(...sampling.cells.filter(({ n }) => n === 0).map(({ what }) => what));
  const [rarest] = cells.sort((a, b) => a.n - b.n);
  const lines = [...groups].map(([group, list]) => `${group.replace(/:$/, "")}: ${list.join(", ")}`);
  const functions = FUNCTIONS.map(
    (fn) => `${fn} ${(table.get("answer")?.get(fn) ?? 0) + (table.get("error")?.get(fn) ?? 0)}`,
  );
  return {
    lines: [
      `functions: ${functions.join(", ")}`,
      ...lines,
      ...sampling.lines,
      `rarest of ${cells.length}: ${rarest.what}, ${rarest.n} times`,
    ],
    missing,
  };
}

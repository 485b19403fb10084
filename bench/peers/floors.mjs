/** The promises on speed that this run can show: each a ratio, the median over the rounds. */

import { COPY, LOOP } from "./loops.mjs";
import { ORT_NODE, ORT_WEB, ortNodeOut } from "./ort.mjs";
import { PYTORCH, pytorchOut } from "./python.mjs";
import { fastest, ratio } from "./rounds.mjs";
import { once, JS as SMALL_JS, WASMAX } from "./small.mjs";
import { RESIDENT } from "./tfjs.mjs";
import { TRANSFORMERS } from "./transformers.mjs";
import { withOut, zeroCopy } from "./wasmax.mjs";

/** @typedef {{ row: string, value: number, floor: string, holds: boolean }} Floor */

const show = (shape) => shape.map((v) => v.toLocaleString("en")).join(" × ");

/** @returns {Floor} */
const atLeast = (row, value, floor) => ({ row, value, floor: `at least ${floor}×`, holds: value >= floor });
/** @returns {Floor} */
const atMost = (row, value, floor, unit = "×") => ({
  row,
  value,
  floor: `at most ${floor}${unit}`,
  holds: value <= floor,
});

/** Looks up the times of a call; undefined if no contestant of that name took part. */
const timesOf =
  ({ contestants }) =>
  (...names) => {
    const there = contestants.filter((c) => names.includes(c.name)).map((c) => c.nsPerCall);
    return there.length > 0 ? fastest(there) : undefined;
  };

/** The shapes of the floors of a softmax with `out`, from 1 × 1,000 to 1,024 × 1,024. */
const CALLS = [
  [1, 1_000],
  [1, 32_000],
  [1, 128_256],
  [1024, 1024],
].map(show);
const KERNELS = [
  [1, 32_000],
  [1024, 1024],
].map(show);

/** @param {string} engine The one that `"auto"` takes. */
function ofGroup(group, engine) {
  if (group.function !== "softmax") return [];
  const times = timesOf(group);
  const shape = show(group.shape);
  const rows = [];
  const faster = (text, peer, own, floor) =>
    peer && own && rows.push(atLeast(`${text}, ${shape}`, ratio(peer, own).median, floor));
  if (KERNELS.includes(shape)) {
    faster(
      "zero copy, wasm-simd, against tfjs-wasm, resident",
      times(RESIDENT),
      times(zeroCopy("wasm-simd")),
      1.05,
    );
    faster(
      "zero copy, wasm-relaxed, against tfjs-wasm, resident",
      times(RESIDENT),
      times(zeroCopy("wasm-relaxed")),
      1.4,
    );
  }
  const own = times(withOut(engine));
  if (CALLS.includes(shape)) {
    faster(
      "softmax(x, { out }) against onnxruntime-web",
      times(ORT_WEB),
      own,
      engine === "wasm-relaxed" ? 3 : 2.5,
    );
    if (engine === "wasm-relaxed")
      faster("wasm-simd, out, against onnxruntime-web", times(ORT_WEB), times(withOut("wasm-simd")), 2.5);
    faster("softmax(x, { out }) against onnxruntime-node", times(ORT_NODE, ortNodeOut), own, 0.9);
    faster("softmax(x, { out }) against PyTorch", times(PYTORCH, pytorchOut), own, 0.9);
  }
  if (shape === show([1, 128_256]))
    faster("softmax(x, { out }) against transformers.js", times(TRANSFORMERS), own, 60);
  const copy = times(COPY);
  if (copy && own)
    rows.push(atMost(`softmax(x, { out }), time against out.set(x), ${shape}`, ratio(own, copy).median, 5.5));
  if (group.shape[0] === 1 && group.shape.length === 2 && group.shape[1] >= 64)
    faster("js, out, against the plain loop", times(LOOP), times(withOut("js")), 2);
  return rows;
}

/**
 * The length with the largest value.
 * @param {{ n: number, value: number }[]} all
 */
const worst = (all) => all.reduce((a, b) => (b.value > a.value ? b : a));

function ofSmall(small) {
  if (small.length === 0) return [];
  /** Own time divided by the better of the JS engine and the loop, or the difference. */
  const of = (rows, name, js, difference) =>
    worst(
      rows.map((group) => {
        const times = timesOf(group);
        const [own, other] = [times(name), times(js, LOOP)];
        return { n: group.n, value: difference ? own.median - other.median : ratio(own, other).median };
      }),
    );
  const rows = [];
  const add = (text, { n, value }, floor, unit) =>
    rows.push(atMost(`${text}, the worst is n = ${n}`, value, floor, unit));
  const better = "the better of js and the plain loop";
  const writing = small.filter((s) => s.out);
  add(
    `time of softmax(x) against ${better}, n from 1 to 64`,
    of(
      small.filter((s) => !s.out),
      WASMAX,
      SMALL_JS,
    ),
    1.15,
  );
  for (const [call, name, js] of [
    ["softmax(x, { out })", WASMAX, SMALL_JS],
    ["softmax(x, options), made once,", once(WASMAX), once(SMALL_JS)],
  ]) {
    add(
      `time of ${call} against ${better}, n from 16 to 64`,
      of(
        writing.filter((s) => s.n >= 16),
        name,
        js,
      ),
      1.15,
    );
    add(
      `${call} above ${better}, n below 16`,
      of(
        writing.filter((s) => s.n < 16),
        name,
        js,
        true,
      ),
      80,
      " ns",
    );
  }
  const times = timesOf(writing.find((s) => s.n === 64));
  rows.push(
    atLeast("js, out, against the plain loop, 1 × 64", ratio(times(LOOP), times(SMALL_JS)).median, 2),
  );
  return rows;
}

/** @returns {Floor[]} */
export function floors({ groups, small, startup }, engine) {
  const start = startup.find((s) => s.name === "wasmax");
  return [
    ...groups.flatMap((g) => ofGroup(g, engine)),
    ...ofSmall(small),
    ...(start ? [atMost("import and first call", start.ms.median, 5, " ms")] : []),
  ];
}

/** The promises on speed that this run can show: times as multiples of the softmax's, of the worst kind. */

const [REAL, GAUSSIAN, NEAR, PEAK, TIES, EQUAL] = [
  "real",
  "gaussian",
  "near-uniform",
  "one peak",
  "many ties",
  "all equal",
];
const COMBINED = "sample, topK 50, topP 0.95, minP 0.05, T 0.7";
const ALONE = "sample, temperature 1";
const TOP_P = "sample, topP 0.95";
const LONG = "128256";

/**
 * `engine` undefined is the fastest; `by` names who is held against it in place of the softmax, and `least`
 * is how many times as long that one takes at least.
 */
export const FLOORS = [
  { function: COMBINED, size: LONG, kinds: [REAL, GAUSSIAN, NEAR, PEAK], most: 0.45 },
  { function: COMBINED, size: "32000", kinds: [REAL, GAUSSIAN, NEAR], most: 0.75 },
  { function: "topK 50", size: LONG, kinds: [REAL, GAUSSIAN, NEAR, PEAK], most: 0.45 },
  { function: "topK 1,000", size: LONG, kinds: [REAL, GAUSSIAN, NEAR, PEAK], most: 2.2 },
  { function: "sample, minP 0.05", size: LONG, kinds: [REAL, GAUSSIAN, PEAK], most: 0.4 },
  { function: ALONE, size: LONG, kinds: [REAL, GAUSSIAN, NEAR, PEAK, TIES, EQUAL], most: 1.8 },
  { function: ALONE, size: LONG, kinds: [REAL, GAUSSIAN], most: 1.3 },
  { function: TOP_P, size: LONG, kinds: [REAL, PEAK], most: 2.3 },
  { function: TOP_P, size: LONG, kinds: [GAUSSIAN, NEAR, TIES, EQUAL], most: 3 },
  { function: "logprobs, top 20", size: LONG, kinds: [REAL, GAUSSIAN, NEAR], most: 1.8 },
  { function: TOP_P, size: LONG, kinds: [REAL, GAUSSIAN], by: "softmax and sort", least: 25 },
  { function: ALONE, size: LONG, kinds: [REAL, GAUSSIAN], by: "plain loop", least: 1, engine: "js" },
];

const number = (size) => Number(size).toLocaleString("en");

/** The worst of the kinds that were measured, or nothing. */
function worst(groups, floor, fastest) {
  const engine = floor.engine ?? fastest;
  const values = groups.flatMap(({ size, kind, functions }) => {
    const all = functions.find((f) => f.function === floor.function)?.contestants;
    if (size !== floor.size || !floor.kinds.includes(kind) || all === undefined) return [];
    const share = (name) => all.find((c) => c.name === name)?.share.median;
    const value = floor.by === undefined ? share(engine) : share(floor.by) / share(engine);
    return value > 0 ? [{ kind, value }] : [];
  });
  const order = floor.by === undefined ? -1 : 1;
  return values.sort((a, b) => order * (a.value - b.value))[0];
}

/** @param {string} fastest The engine that `"auto"` takes. */
export function floors(groups, fastest) {
  return FLOORS.flatMap((floor) => {
    const found = worst(groups, floor, fastest);
    if (found === undefined) return [];
    const { kind, value } = found;
    const engine = floor.engine === undefined ? "" : `${floor.engine}, `;
    const kinds = floor.kinds.length > 4 ? "all kinds" : floor.kinds.join(", ");
    const against = floor.by === undefined ? "of the softmax's time" : `against ${floor.by}`;
    return [
      {
        row: `${engine}${floor.function}, ${number(floor.size)}, ${against}; ${kinds}, the worst is ${kind}`,
        value,
        floor: floor.by === undefined ? `at most ${floor.most}×` : `at least ${floor.least}×`,
        holds: floor.by === undefined ? value <= floor.most : value >= floor.least,
      },
    ];
  });
}

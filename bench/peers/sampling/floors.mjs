/** The promises on speed beside others: how many times as long they take, of the worst kind. */
import { SORT } from "./wasmax.mjs";

const FLOORS = [
  { function: "topK 50, T 0.7", peer: "transformers.js", n: 128_256, least: 6 },
  { function: "topP 0.95", peer: SORT, n: 128_256, least: 25 },
];

export function floors(groups) {
  return FLOORS.flatMap(({ function: name, peer, n, least }) => {
    const values = groups
      .filter((g) => g.n === n)
      .flatMap(({ kind, functions }) => {
        const contestants = functions.find((f) => f.function === name)?.contestants ?? [];
        const value = contestants.find((c) => c.name === peer)?.timesWasmax.median;
        return value === undefined ? [] : [{ kind, value }];
      })
      .sort((a, b) => a.value - b.value);
    if (values.length === 0) return [];
    const [{ kind, value }] = values;
    return [
      {
        row: `${name}, ${n.toLocaleString("en")}, against ${peer}; the worst is ${kind}`,
        value,
        floor: `at least ${least}×`,
        holds: value >= least,
      },
    ];
  });
}

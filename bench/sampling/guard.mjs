/** What bench:guard looks at of wasmax/sampling, beside the root's softmax and a loop by hand. */
import { plainDraw } from "./plain.mjs";
import { rowsOf } from "./rows.mjs";

const N = 32_000;
const SOFTMAX = "softmax";
const LOOP = "plain loop";

/** @param {{ name: string, own: any }[]} instances Of wasmax/sampling, the fastest first. */
export function samplingGroups(softmax, instances) {
  const [{ name: engine, own }] = instances;
  const js = instances.find(({ name }) => name === "js")?.own;
  const out = new Float32Array(N);
  const group = (kind, calls, checks) => {
    const rows = rowsOf(kind, N);
    // A row a call: where others take the processor away, the median of short iterations stays.
    const contestants = Object.entries(calls).map(([name, call]) => {
      let turn = 0;
      return { name, run: () => call(rows[turn++ % rows.length]) };
    });
    return { title: `sampling, 1 × 32,000, ${kind}`, elements: N, contestants, checks };
  };
  const combined = { topK: 50, topP: 0.95, minP: 0.05, temperature: 0.7 };
  const [minP, topP, one] = [{ minP: 0.05 }, { topP: 0.95 }, { tokens: [0] }];
  return [
    group(
      "gaussian",
      {
        [SOFTMAX]: (x) => softmax(x, { out }),
        argmax: (x) => own.argmax(x),
        combined: (x) => own.sample(x, combined),
        minP: (x) => own.sample(x, minP),
        topP: (x) => own.sample(x, topP),
        [LOOP]: (x) => plainDraw(x, out, 1, Math.random()),
        js: (x) => js.sample(x),
      },
      [
        // Measured: 4.8 to 6.1. In JS 0.6.
        { of: "argmax", to: SOFTMAX, least: 2.4 },
        // Measured: 1.7 to 2.2, 3.1 to 3.9. Without a list of what may be kept: 0.6.
        { of: "combined", to: SOFTMAX, least: 0.9 },
        { of: "minP", to: SOFTMAX, least: 1.5 },
        // Measured: 0.28 to 0.36. In JS 0.02.
        { of: "topP", to: SOFTMAX, least: 0.14 },
        // Measured: 1.75 to 2.1. With exact sums 0.6.
        { of: "js", to: LOOP, least: 1 },
      ],
    ),
    group(
      "all equal",
      {
        logprobs: (x) => own.logprobs(x, one),
        draw: (x) => own.sample(x),
      },
      // Measured: 1.32 to 1.40; half of that gain is asked for. One has exact sums, the other the
      // certificate, which only relaxed sums make worth its while: by others 0.93.
      engine === "wasm-relaxed" ? [{ of: "draw", to: "logprobs", least: 1.16 }] : [],
    ),
  ];
}

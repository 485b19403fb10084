/** The picture of this example: how the entropy and logSumExp are spread over what was drawn. */
import { parse, View } from "vega";
import { compile } from "vega-lite";

const KINDS = [
  { kind: "known", name: "symbols that the model knows", colour: "#0072b2" },
  { kind: "unknown", name: "drawings that it has no name for", colour: "#e69f00" },
  { kind: "scribble", name: "scribbles at random", colour: "#c8102e" },
];

/** @returns {Promise<string>} an SVG, with a white background that is part of it */
export async function chart(groups, verdicts) {
  const panel = (key, title, step, hint) => {
    const { threshold } = verdicts.find((verdict) => verdict.key === key);
    const values = KINDS.flatMap(({ kind, name }) => bins(groups, kind, key, step, name));
    return {
      width: 330,
      title: { text: title, subtitle: hint, anchor: "start", fontSize: 15, subtitleFontSize: 12, offset: 8 },
      data: { values },
      facet: {
        row: { field: "name", sort: KINDS.map(({ name }) => name), header: { title: null, labels: false } },
      },
      spacing: 6,
      spec: {
        width: 330,
        height: 84,
        layer: [
          {
            mark: { type: "bar", binSpacing: 0.5 },
            encoding: {
              x: { field: "from", bin: { binned: true, step }, type: "quantitative", title: null },
              x2: { field: "to" },
              y: { field: "share", type: "quantitative", title: null, axis: { format: "%", tickCount: 3 } },
              color: {
                field: "name",
                type: "nominal",
                scale: { domain: KINDS.map(({ name }) => name), range: KINDS.map(({ colour }) => colour) },
                legend: { title: null, orient: "bottom", labelFontSize: 13, labelLimit: 300 },
              },
            },
          },
          {
            mark: { type: "rule", strokeDash: [5, 3], strokeWidth: 1.5, color: "#222" },
            encoding: { x: { datum: Number(threshold.toFixed(2)) } },
          },
        ],
      },
      resolve: { scale: { y: "independent" } },
    };
  };
  const spec = {
    background: "white",
    padding: 14,
    hconcat: [
      panel("entropy", "Entropy of the softmax, nats", 0.25, "believed left of the line"),
      panel("energy", "logSumExp of the logits", 0.5, "believed right of the line"),
    ],
    spacing: 34,
    config: {
      font: "Helvetica, Arial, sans-serif",
      axis: { labelFontSize: 12, gridColor: "#e4e4e4", labelColor: "#222" },
      view: { stroke: "#bbb" },
    },
  };
  return `${await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG()}\n`;
}

/** What share of a kind is in each bin. The ends of a bin are rounded so that the file is short. */
function bins(groups, kind, key, step, name) {
  const numbers = groups.filter((group) => group.kind === kind).flatMap(({ scores }) => scores[key]);
  const counts = new Map();
  for (const v of numbers) {
    const bin = Math.floor(v / step);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([bin, n]) => ({ name, from: bin * step, to: (bin + 1) * step, share: n / numbers.length }));
}

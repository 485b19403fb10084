/** The picture of this example: how the entropy and logSumExp are spread over what was drawn. */
import { parse, View } from "vega";
import { compile } from "vega-lite";

const KINDS = [
  { kind: "known", name: "symbols that the model knows", color: "#0072b2" },
  { kind: "unknown", name: "clear drawings that it has no name for", color: "#b87800" },
  { kind: "scribble", name: "scribbles at random", color: "#c8102e" },
];
const PANELS = [
  { key: "entropy", title: "entropy of the softmax, nats: less is believed", domain: [0, 4], step: 0.25 },
  { key: "energy", title: "logSumExp of the logits: more is believed", domain: [-8, 12], step: 1 },
];

/** @returns {Promise<string>} an SVG, with a white background that is part of it */
export async function chart(groups, verdicts) {
  const spec = {
    background: "white",
    padding: 14,
    title: {
      text: "Who knows what not to believe?",
      subtitle: "Shares of pictures; dashed: the threshold that 95 % of the known symbols pass",
      anchor: "start",
      fontSize: 17,
      subtitleFontSize: 12,
      subtitleColor: "#555",
      offset: 12,
    },
    hconcat: PANELS.map((panel) => {
      const { threshold } = verdicts.find(({ key }) => key === panel.key);
      return {
        vconcat: KINDS.map((kind) => histogram(groups, kind, panel, threshold)),
        spacing: 34,
        bounds: "flush",
      };
    }),
    spacing: 30,
    config: {
      // One title for who cannot see it, in place of a label on each bar.
      aria: false,
      font: "Helvetica, Arial, sans-serif",
      axis: { labelFontSize: 12, titleFontSize: 13, gridColor: "#e4e4e4", labelColor: "#222" },
      view: { stroke: "#bbb" },
    },
  };
  const svg = await new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
  return `${svg.replace(">", `><title>${spec.title.text}</title>`)}\n`;
}

function histogram(groups, { kind, name, color }, { key, title, domain, step }, threshold) {
  const numbers = groups.filter((group) => group.kind === kind).flatMap(({ scores }) => scores[key]);
  const isLast = kind === KINDS.at(-1).kind;
  const axis = { title: isLast ? title : null, labels: isLast, tickCount: 6, titleFontWeight: "normal" };
  return {
    width: 340,
    height: 84,
    title: { text: name, color, anchor: "start", frame: "group", fontSize: 13, offset: 4 },
    layer: [
      {
        data: { values: bins(numbers, step) },
        mark: { type: "bar", color, binSpacing: 1 },
        encoding: {
          x: { field: "from", type: "quantitative", bin: { binned: true }, scale: { domain }, axis },
          x2: { field: "to" },
          y: {
            field: "share",
            type: "quantitative",
            axis: { title: null, format: "%", tickCount: 3 },
          },
        },
      },
      {
        data: { values: [{ threshold }] },
        mark: { type: "rule", strokeDash: [5, 3], strokeWidth: 1.5, color: "#222" },
        encoding: { x: { field: "threshold", type: "quantitative" } },
      },
    ],
  };
}

/** What share of the numbers is in each bin. */
export function bins(numbers, step) {
  const counts = new Map();
  for (const v of numbers) {
    const bin = Math.floor(v / step);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([bin, n]) => ({ from: bin * step, to: (bin + 1) * step, share: n / numbers.length }));
}

/** The two pictures of the README, drawn by vega-lite: words.svg and curves.svg. */
import { writeFileSync } from "node:fs";
import { parse, View } from "vega";
import { compile } from "vega-lite";

const SPAM = "#c8102e";
const HAM = "#0072b2";
const COLOURS = ["#1a1a1a", SPAM, HAM, "#e69f00"];
const CONFIG = {
  font: "Helvetica, Arial, sans-serif",
  axis: { labelFontSize: 12, titleFontSize: 13, titleFontWeight: "normal", gridColor: "#e4e4e4" },
  view: { stroke: "#bbb" },
};
/** A white background: they look the same on dark pages. */
const COMMON = { background: "white", padding: 14, config: CONFIG };
const title = (text) => ({ text, anchor: "start", fontSize: 16, offset: 10 });

export async function draw(file, spec) {
  const { spec: vega } = compile({ ...COMMON, ...spec });
  const svg = await new View(parse(vega), { renderer: "none" }).toSVG();
  writeFileSync(new URL(file, import.meta.url), `${svg}\n`);
}

/** Bars to the right for spam, to the left for ham. */
export function wordsSpec({ spam, ham }) {
  const weight = {
    field: "weight",
    type: "quantitative",
    title: "← speaks for ham | weight | speaks for spam →",
    axis: { tickCount: 5 },
  };
  return {
    title: title("The strongest words"),
    width: 420,
    height: { step: 16 },
    data: { values: [...spam, ...ham.toReversed()] },
    mark: "bar",
    encoding: {
      y: { field: "word", type: "nominal", sort: null, title: null, axis: { labelFont: "monospace" } },
      x: weight,
      color: { condition: { test: "datum.weight > 0", value: SPAM }, value: HAM },
    },
  };
}

/** A curve for each way of training, and a point where the border is ½. */
export function curvesSpec(variants) {
  const names = variants.map(({ name }) => name);
  const values = variants.flatMap(({ name, points }) => thinned(points).map((p) => ({ name, ...p })));
  const halves = variants.map(({ name, precision, recall }) => ({ name, precision, recall }));
  const percent = (field, domain) => ({
    field,
    type: "quantitative",
    title: field,
    scale: { domain },
    axis: { format: ".0%" },
  });
  return {
    title: title("Precision and recall on the mails of another time"),
    width: 460,
    height: 300,
    encoding: {
      x: percent("recall", [0.8, 1]),
      y: percent("precision", [0.9, 1]),
      color: {
        field: "name",
        type: "nominal",
        sort: null,
        scale: { domain: names, range: COLOURS },
        legend: { title: null, labelFontSize: 12, symbolType: "circle", labelLimit: 260 },
      },
    },
    layer: [
      { data: { values }, mark: { type: "line", strokeWidth: 1.8, clip: true } },
      { data: { values: halves }, mark: { type: "point", filled: true, size: 110, opacity: 1 } },
    ],
  };
}

/** The last point of each half per cent of recall. */
function thinned(points) {
  const step = ({ recall }) => Math.floor(200 * recall);
  return points.filter(
    (p, i) => p.recall >= 0.79 && (i === points.length - 1 || step(points[i + 1]) > step(p)),
  );
}

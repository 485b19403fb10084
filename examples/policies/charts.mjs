/** The learning curves of the README, drawn by vega-lite: curves.svg. */
import { writeFileSync } from "node:fs";
import { parse, View } from "vega";
import { compile } from "vega-lite";

const OURS = "#c8102e";
const OTHER = "#0072b2";
/** Most points on a line. */
const POINTS = 50;
const CONFIG = {
  font: "Helvetica, Arial, sans-serif",
  axis: { labelFontSize: 11, titleFontSize: 12, titleFontWeight: "normal", gridColor: "#e4e4e4" },
  view: { stroke: "#bbb" },
};

/** Means of pieces of equal length: `{ at, value }`, where `at` is the end of a piece. */
export function pieces(numbers, count = POINTS) {
  const length = Math.ceil(numbers.length / count);
  const means = [];
  for (let from = 0; from < numbers.length; from += length) {
    const piece = numbers.slice(from, from + length);
    means.push({ at: from + piece.length, value: piece.reduce((sum, v) => sum + v, 0) / piece.length });
  }
  return means;
}

const meanOf = (curves) =>
  Array.from(curves[0], (_, i) => curves.reduce((sum, curve) => sum + curve[i], 0) / curves.length);

/**
 * @param {object} panel
 * @param {{ name: string, curves: ArrayLike<number>[] }[]} panel.groups a thick line for the mean of each,
 *   and a thin one for each of its curves
 */
function chart({ title, x, y, domain, groups, rule }) {
  const named = (name, curve, line) =>
    pieces(Array.from(curve)).map((p) => ({ name, line, at: p.at, value: Number(p.value.toFixed(4)) }));
  const thin = groups.flatMap(({ name, curves }) =>
    curves.length > 1 ? curves.flatMap((curve, i) => named(name, curve, `${name} ${i}`)) : [],
  );
  const thick = groups.flatMap(({ name, curves }) => named(name, meanOf(curves), name));
  const legend = { title: null, orient: "bottom", symbolType: "stroke", labelLimit: 200 };
  const color = {
    field: "name",
    type: "nominal",
    sort: null,
    scale: { domain: groups.map(({ name }) => name), range: [OURS, OTHER] },
    legend: groups.length > 1 ? legend : null,
  };
  const encoding = {
    x: { field: "at", type: "quantitative", title: x, axis: { tickCount: 5 } },
    y: { field: "value", type: "quantitative", title: y, scale: { domain } },
    color,
    detail: { field: "line" },
  };
  const line = (values, style) => ({
    data: { values },
    mark: { type: "line", clip: true, ...style },
    encoding,
  });
  const dashes = {
    data: { values: [{ value: rule }] },
    mark: { type: "rule", strokeDash: [5, 4], color: "#1a1a1a" },
    encoding: { y: { field: "value", type: "quantitative" } },
  };
  return {
    title: { text: title, anchor: "start", fontSize: 14, offset: 8 },
    width: 250,
    height: 220,
    // The legend shows the style of the first layer.
    layer: [line(thick, { strokeWidth: 2.6 }), line(thin, { strokeWidth: 0.8, strokeOpacity: 0.4 }), dashes],
  };
}

export async function drawCurves(file, panels) {
  const { spec } = compile({
    background: "white",
    padding: 12,
    config: CONFIG,
    hconcat: panels.map(chart),
    bounds: "flush",
    spacing: 70,
    resolve: { scale: { color: "independent" } },
  });
  const svg = await new View(parse(spec), { renderer: "none" }).toSVG();
  writeFileSync(new URL(file, import.meta.url), `${svg}\n`);
}

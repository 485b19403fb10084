/** The reliability diagram as SVG. It shows counts only, and no image. */
import { parse, View } from "vega";
import { compile } from "vega-lite";
import { sideBySide } from "./panels.mjs";

/** A bin of fewer rows is left out: its share right says little. */
const FEWEST = 20;
const COLOURS = ["#c8102e", "#0072b2"];

/** Two standard errors of a share to each side. */
function interval({ accuracy, count }) {
  const error = 2 * Math.sqrt((accuracy * (1 - accuracy)) / count);
  return { low: Math.max(0, accuracy - error), high: Math.min(1, accuracy + error) };
}

/** @param {{ name: string, curves: { name: string, bins: object[] }[] }[]} models */
export function specification(models) {
  const names = models[0].curves.map(({ name }) => name);
  const round = (v) => Math.round(1e4 * v) / 1e4;
  const scale = { domain: [0.2, 1], nice: false };
  const axis = { format: ".0%", values: [0.2, 0.4, 0.6, 0.8, 1], labelFlush: false };
  const panel = ({ name: title, curves }, k) => {
    const values = curves.flatMap(({ name, bins }) =>
      bins
        .filter(({ count }) => count >= FEWEST)
        .map((bin) => {
          const { low, high } = interval(bin);
          const { confidence, accuracy, count } = bin;
          return {
            name,
            count,
            confidence: round(confidence),
            accuracy: round(accuracy),
            low: round(low),
            high: round(high),
          };
        }),
    );
    const x = { field: "confidence", type: "quantitative", scale, axis: { ...axis, title: "confidence" } };
    const y = {
      field: "accuracy",
      type: "quantitative",
      scale: { domain: [0, 1], nice: false },
      axis: { ...axis, values: [0, ...axis.values], title: k === 0 ? "share that is right" : null },
    };
    const color = {
      field: "name",
      type: "nominal",
      scale: { domain: names, range: COLOURS },
      legend: {
        title: null,
        orient: "bottom",
        symbolType: "circle",
        symbolOpacity: 1,
        labelLimit: 0,
        columnPadding: 30,
      },
    };
    return {
      title,
      width: 330,
      height: 330,
      layer: [
        {
          data: {
            values: [
              { x: 0.2, y: 0.2 },
              { x: 1, y: 1 },
            ],
          },
          mark: { type: "line", color: "#777", strokeDash: [5, 4], strokeWidth: 1.5 },
          encoding: {
            x: { field: "x", type: "quantitative", scale },
            y: { field: "y", type: "quantitative" },
          },
        },
        {
          data: { values },
          mark: { type: "rule", strokeWidth: 1.5, opacity: 0.5 },
          encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" }, color },
        },
        {
          data: { values },
          mark: { type: "line", strokeWidth: 2.4, point: { filled: true, size: 55 } },
          encoding: { x, y, color },
        },
      ],
    };
  };
  return sideBySide(models.map(panel));
}

export const toSvg = (spec) => new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();

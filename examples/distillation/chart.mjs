/** What students reach against the temperature, as SVG. */
import { parse, View } from "vega";
import { compile } from "vega-lite";
import { sideBySide } from "../digits/panels.mjs";

const SOFT = "#c8102e";
const HARD = "#0072b2";
const NAMES = ["soft targets", "labels"];

/**
 * @param {{ title: string, y: string, domain: number[], hard: object, soft: object[] }[]} panels each with
 * the mean and the deviation of what labels reach, and of what each temperature does
 */
export function specification(panels) {
  const round = (v) => Math.round(1e4 * v) / 1e4;
  const panel = ({ title, y: label, domain, hard, soft }) => {
    const x = {
      field: "temperature",
      type: "quantitative",
      scale: { type: "log", base: 2, domain: [0.9, 18], nice: false },
      axis: { title: "temperature", values: soft.map(({ temperature }) => temperature), format: "d" },
    };
    const y = {
      field: "mean",
      type: "quantitative",
      scale: { domain, nice: false, zero: false },
      axis: { title: label, format: ".0%", tickCount: 6 },
    };
    const color = {
      field: "name",
      type: "nominal",
      scale: { domain: NAMES, range: [SOFT, HARD] },
      legend: { title: null, orient: "bottom", symbolType: "circle", symbolOpacity: 1, labelLimit: 0 },
    };
    const point = (name, temperature, { mean, deviation }) => ({
      name,
      temperature,
      mean: round(mean),
      low: round(mean - deviation),
      high: round(mean + deviation),
    });
    const softer = soft.map((reached) => point(NAMES[0], reached.temperature, reached));
    // What labels reach depends on no temperature.
    const harder = [0.9, 18].map((temperature) => point(NAMES[1], temperature, hard));
    return {
      title,
      width: 330,
      height: 300,
      layer: [
        {
          data: { values: harder },
          mark: { type: "area", opacity: 0.15, color: HARD },
          encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
        },
        {
          data: { values: softer },
          mark: { type: "rule", strokeWidth: 1.5, opacity: 0.6, color: SOFT },
          encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
        },
        {
          data: { values: harder },
          mark: { type: "line", strokeWidth: 2.4 },
          encoding: { x, y, color },
        },
        {
          data: { values: softer },
          mark: { type: "line", strokeWidth: 2.4, point: { filled: true, size: 55 } },
          encoding: { x, y, color },
        },
      ],
    };
  };
  return sideBySide(panels.map(panel));
}

export const toSvg = (spec) => new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();

/** The charts in the language of Vega-Lite. Their white ground is part of them: they look the same where pages are dark. */

const WIDTH = 640;
const HEIGHT = 400;
const FONT = "Helvetica, Arial, sans-serif";

/** A colour is a package, a dash one of its calls; these stay apart for most who see some colours alike. */
const OURS = "#c8102e";
const LOOP = "#1a1a1a";
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#9b5fc0", "#56b4e9", "#8c564b", "#7f7f7f"];
const DASHES = [
  [1, 0],
  [7, 4],
  [2, 3],
];

/** @param {any[]} groups */
function styles(groups) {
  const all = new Map(groups.flatMap((g) => g.contestants.map((c) => [c.name, c.package])));
  const packages = [...new Set(all.values())].filter((p) => p !== "wasmax" && p !== null);
  const seen = new Map();
  return [...all].map(([name, from]) => {
    const calls = seen.get(from) ?? 0;
    seen.set(from, calls + 1);
    const colour =
      from === "wasmax" ? OURS : from === null ? LOOP : COLOURS[packages.indexOf(from) % COLOURS.length];
    return { name, colour, dash: DASHES[calls % DASHES.length] };
  });
}

/**
 * @param {any} lengths Of bench/results/lengths.json.
 * @param {{ title: string, subtitle: string[], y: object, value: (contestant: any, n: number) => number | null }} chart
 */
function lines({ groups }, { title, subtitle, y, value }) {
  const all = styles(groups);
  const values = groups.flatMap(({ shape: [, n], contestants }) =>
    contestants.map((c) => ({ n, name: c.name, ours: c.package === "wasmax", value: value(c, n) })),
  );
  const layer = (filter, strokeWidth) => ({
    transform: [{ filter }],
    mark: { type: "line", strokeJoin: "round", strokeWidth },
  });
  const scale = (range) => ({ domain: all.map((s) => s.name), range });
  const symbolSize = 900;
  const legend = {
    title: null,
    symbolType: "stroke",
    symbolSize,
    symbolStrokeWidth: 2.2,
    labelFontSize: 13,
    labelLimit: 240,
    rowPadding: 5,
    offset: 14,
  };
  return {
    background: "white",
    padding: 14,
    width: WIDTH,
    height: HEIGHT,
    title: {
      text: title,
      subtitle,
      anchor: "start",
      fontSize: 17,
      subtitleFontSize: 12,
      subtitleColor: "#555",
      offset: 14,
    },
    data: { values: values.filter((v) => v.value !== null) },
    // The thicker ones on top.
    layer: [layer("!datum.ours", 1.8), layer("datum.ours", 3.2)],
    encoding: {
      x: {
        field: "n",
        type: "quantitative",
        scale: { type: "log", base: 2, domain: [groups[0].shape[1], groups.at(-1).shape[1]], nice: false },
        axis: {
          title: "length of the row, elements",
          values: Array.from({ length: 7 }, (_, i) => 16 ** i),
          format: ",d",
          labelOverlap: false,
          labelFlush: false,
        },
      },
      y: { field: "value", type: "quantitative", ...y },
      color: { field: "name", type: "nominal", sort: null, scale: scale(all.map((s) => s.colour)), legend },
      strokeDash: {
        field: "name",
        type: "nominal",
        sort: null,
        scale: scale(all.map((s) => s.dash)),
        legend,
      },
    },
    config: {
      font: FONT,
      axis: {
        labelFontSize: 13,
        titleFontSize: 14,
        titleFontWeight: "normal",
        titlePadding: 10,
        gridColor: "#e4e4e4",
        labelColor: "#222",
        titleColor: "#222",
      },
      view: { stroke: "#bbb" },
    },
  };
}

/** @param {any} lengths @param {string[]} subtitle */
export function time(lengths, subtitle) {
  const axis = {
    title: "time of an element, ns",
    values: [0.5, 1, 2, 5, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000],
    format: ",.5~r",
  };
  return lines(lengths, {
    title: "softmax of one row: time",
    subtitle,
    y: { scale: { type: "log", nice: false }, axis },
    value: (c, n) => c.nsPerElement?.median ?? c.nsPerCall.median / n,
  });
}

/** On a logarithmic scale from 0.5 ULP on: below that it is linear, as an exact result has 0. */
export function error(lengths, subtitle) {
  const values = [0, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 1024, 4096, 16_384, 65_536];
  return lines(lengths, {
    title: "softmax of one row: largest error",
    subtitle,
    y: {
      scale: { type: "symlog", constant: 0.5, nice: false },
      axis: { title: "largest error, ULP of float32", values, format: ",.5~r" },
    },
    value: (c) => c.ulp,
  });
}

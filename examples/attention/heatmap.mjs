/** Scores and weights of all heads as one SVG: a picture of 40 × 40 pixels each, laid out by Vega-Lite. */
import { encode } from "fast-png";
import { parse, scheme, View } from "vega";
import { compile } from "vega-lite";
import { HEADS, PLACES } from "./scores.mjs";

const SIZE = 96;
const COLOURS = 64;

/** From the scheme's least to its largest colour. */
const palette = Array.from({ length: COLOURS }, (_, i) => {
  const [r, g, b] = scheme("viridis")(i / (COLOURS - 1))
    .match(/\d+/g)
    .map(Number);
  return [r, g, b];
});

/** @param {ArrayLike<number>} values PLACES × PLACES, drawn between `least` and `most` */
function picture(values, least, most) {
  const data = new Uint8Array(PLACES * PLACES);
  for (let i = 0; i < data.length; i++)
    data[i] = Math.round(((values[i] - least) / (most - least)) * (COLOURS - 1));
  const image = { width: PLACES, height: PLACES, data, channels: 1, depth: 8, palette };
  const png = encode(image, { zlib: { level: 9 } });
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}

/** @param {{ name: string, weights: Float32Array }[]} variants */
export async function heatmap(scores, variants) {
  const cells = [];
  for (let h = 0; h < HEADS; h++) {
    const of = (x) => x.subarray(h * PLACES * PLACES, (h + 1) * PLACES * PLACES);
    const own = of(scores);
    const add = (name, url) => cells.push({ head: `head ${h + 1}`, name, url });
    add("scores", picture(own, Math.min(...own), Math.max(...own)));
    for (const { name, weights } of variants) {
      // The root of a weight, or else one that is 1 would leave nothing of those that are a fortieth.
      const roots = of(weights).map(Math.sqrt);
      add(name, picture(roots, 0, Math.max(...roots)));
    }
  }
  const spec = {
    background: "white",
    padding: 14,
    title: {
      text: "A recogniser's attention: 40 queries (down) × 40 keys (across)",
      // Vega takes a line to be wider than it is where it cannot measure it: two short ones.
      subtitle: [
        "scores: from a head's least, dark, to its largest, light",
        "weights: from 0, dark, to a head's largest, light, by their root",
      ],
      anchor: "start",
      fontSize: 16,
      subtitleFontSize: 12,
      subtitleColor: "#555",
      offset: 12,
    },
    data: { values: cells },
    facet: {
      row: {
        field: "name",
        sort: ["scores", ...variants.map(({ name }) => name)],
        header: { title: null, labelFontSize: 13, labelAngle: -90 },
      },
      column: { field: "head", header: { title: null, labelFontSize: 13 } },
    },
    spacing: 8,
    spec: {
      width: SIZE,
      height: SIZE,
      // A label would be the whole picture again, as text.
      mark: {
        type: "image",
        aria: false,
        width: SIZE,
        height: SIZE,
        align: "left",
        baseline: "top",
        smooth: false,
      },
      encoding: {
        x: { value: 0 },
        y: { value: 0 },
        url: { field: "url", type: "nominal" },
      },
    },
    config: { font: "Helvetica, Arial, sans-serif", view: { stroke: null } },
  };
  return new View(parse(compile(spec).spec), { renderer: "none" }).toSVG();
}

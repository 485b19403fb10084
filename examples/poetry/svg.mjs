/** A Vega-Lite specification as SVG. Its white background is part of it: it looks the same on dark pages. */

const FONT = "Helvetica, Arial, sans-serif";
const CONFIG = {
  font: FONT,
  axis: { labelFontSize: 12, titleFontSize: 13, titleFontWeight: "normal", gridColor: "#e6e6e6" },
  text: { font: FONT, fontSize: 12 },
  title: { fontSize: 16, subtitleFontSize: 12, anchor: "start", subtitlePadding: 4, offset: 12 },
  view: { stroke: null },
};

/** @returns {Promise<string>} */
export async function svgOf(spec) {
  // Only here, so that whoever has not installed them learns first that the poems are missing.
  const [{ compile }, { parse, View }] = await Promise.all([import("vega-lite"), import("vega")]);
  const whole = { background: "white", padding: 12, config: CONFIG, ...spec };
  return `${await new View(parse(compile(whole).spec), { renderer: "none" }).toSVG()}\n`;
}

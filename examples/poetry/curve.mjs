/** The picture: held-out perplexity over the steps, with what counting reaches. */
const BLUE = "#0072b2";
const GREY = "#555555";

/**
 * @param {{ step: number, perplexity: number }[]} points
 * @param {{ name: string, perplexity: number }[]} counted lines beside it
 */
export function curveSpec(points, counted) {
  const most = points.at(-1).step;
  const y = {
    field: "perplexity",
    type: "quantitative",
    title: "perplexity of held-out poems (logarithmic)",
    scale: { type: "log", domain: [100, 2600], nice: false },
    axis: { values: [100, 150, 200, 300, 500, 1000, 2000] },
  };
  const x = { field: "step", type: "quantitative", title: "step", scale: { domain: [0, most] } };
  const reached = points.at(-1).perplexity.toFixed(0);
  const labels = counted.map(({ name, perplexity }) => ({
    step: most,
    perplexity,
    label: `${name} ${perplexity.toFixed(0)}`,
  }));
  return {
    title: {
      text: "A GPT learns Song ci",
      subtitle: `The first 200 of the poems held out: ${reached} after ${most.toLocaleString("en")} steps`,
    },
    width: 620,
    height: 340,
    layer: [
      {
        data: { values: counted },
        mark: { type: "rule", color: GREY, strokeDash: [6, 4] },
        encoding: { y },
      },
      {
        data: { values: labels },
        mark: { type: "text", align: "right", baseline: "bottom", dy: -4, color: GREY },
        encoding: { x, y, text: { field: "label" } },
      },
      {
        data: { values: points },
        mark: { type: "line", color: BLUE, strokeWidth: 2.5, point: { color: BLUE, size: 40 } },
        encoding: { x, y },
      },
    ],
  };
}

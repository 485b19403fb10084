/** The picture: what each way reaches on Yuan qu, and what it leaves of Song ci, over what it trains. */
const COLOURS = { "Yuan qu": "#0072b2", "Song ci": "#c8102e" };

/** Trained parameters on a logarithmic axis, so what trains none is not among them. */
export function pictureSpec(results) {
  const before = results[0].songCi;
  const ways = results.filter(({ trained, name }) => trained > 0 && name !== "all, from scratch");
  const points = ways.flatMap(({ trained, yuanQu, songCi }) => [
    { trained, kind: "Yuan qu", perplexity: yuanQu },
    { trained, kind: "Song ci", perplexity: songCi },
  ]);
  // A name stands above both of its points.
  const names = ways.map(({ name, trained, yuanQu, songCi }) => ({
    name,
    trained,
    perplexity: Math.max(yuanQu, songCi),
  }));
  const x = {
    field: "trained",
    type: "quantitative",
    title: "trained parameters (logarithmic)",
    scale: { type: "log", domain: [3000, 2e6], nice: false },
    axis: { values: [5000, 10000, 50000, 100000, 500000, 1000000], format: "," },
  };
  const y = {
    field: "perplexity",
    type: "quantitative",
    title: "perplexity of held-out poems",
    scale: { zero: true, domainMax: 430 },
  };
  const colour = {
    field: "kind",
    type: "nominal",
    title: null,
    scale: { domain: Object.keys(COLOURS), range: Object.values(COLOURS) },
    legend: { orient: "top", symbolSize: 90, labelFontSize: 13 },
  };
  return {
    title: { text: "What is learned and what is forgotten", subtitle: "A GPT of Song ci after Yuan qu" },
    width: 620,
    height: 360,
    data: { values: points },
    layer: [
      {
        data: { values: [{ perplexity: before }] },
        mark: { type: "rule", color: COLOURS["Song ci"], strokeDash: [6, 4] },
        encoding: { y },
      },
      {
        data: { values: [{ perplexity: before, trained: 3150, label: "Song ci before" }] },
        mark: { type: "text", align: "left", baseline: "top", dy: 5, color: COLOURS["Song ci"] },
        encoding: { x, y, text: { field: "label" } },
      },
      { mark: { type: "point", filled: true, size: 80, opacity: 1 }, encoding: { x, y, color: colour } },
      {
        data: { values: names },
        mark: { type: "text", dy: -14, color: "#222222" },
        encoding: { x, y, text: { field: "name" } },
      },
    ],
  };
}

/** Charts side by side, as Vega-Lite: white behind them, so that they look the same on dark pages. */
export const sideBySide = (panels) => ({
  background: "white",
  padding: 14,
  hconcat: panels,
  spacing: 36,
  config: {
    font: "Helvetica, Arial, sans-serif",
    title: { anchor: "start", fontSize: 15, fontWeight: "bold", offset: 10 },
    axis: {
      labelFontSize: 12,
      titleFontSize: 13,
      titleFontWeight: "normal",
      gridColor: "#e4e4e4",
      labelColor: "#222",
      titleColor: "#222",
    },
    legend: { labelFontSize: 13, symbolSize: 90 },
    view: { stroke: "#bbb" },
  },
});

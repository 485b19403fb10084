/** What was measured, as rows of text. */

/** Three significant digits. @param {number} value */
export function digits(value) {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(value >= 10 ? 1 : 2);
}

/**
 * @param {{ n: number, contestants: { name: string, nsPerElement: { median: number, q1: number, q3: number,
 *   rounds: number[] } }[] }[]} speed
 * @returns a row for each length, with a cell for each contestant: its median, its quartiles, and its time as a
 *   multiple of that of the loop, round by round
 */
export const speedTable = (speed) =>
  speed.map(({ n, contestants }) => {
    const loop = contestants.find(({ name }) => name === "loop").nsPerElement.rounds;
    const cells = contestants.map(({ name, nsPerElement: { median, q1, q3, rounds } }) => {
      const ratio = medianOf(rounds.map((ns, i) => ns / loop[i]));
      return [
        name,
        {
          median,
          part: digits(ratio),
          text: digits(median),
          spread: `${digits(q1)} – ${digits(q3)}`,
          share: name === "loop" ? "" : `× ${digits(ratio)}`,
        },
      ];
    });
    return { n, cells: Object.fromEntries(cells) };
  });

const medianOf = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A row for each contestant, with a cell for each length. */
export function accuracyTable(accuracy) {
  const lengths = accuracy.map(({ n }) => n);
  const names = accuracy[0]?.contestants.map(({ name }) => name) ?? [];
  return names.map((name) => ({
    name,
    lengths,
    cells: accuracy.map(({ contestants }) => {
      const { ulp, share } = contestants.find((other) => other.name === name);
      return { ulp: digits(ulp), share: share === undefined ? "" : `${Math.round(100 * share)} %` };
    }),
  }));
}

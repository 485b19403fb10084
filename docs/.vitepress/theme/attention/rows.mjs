/** What the weights of a head say. */

/** Of one row: e^entropy, among how many keys it divides itself; and its keys by falling weight. */
export function describeRow(weights) {
  let entropy = 0;
  for (const p of weights) if (p > 0) entropy -= p * Math.log(p);
  const order = Array.from(weights, (weight, key) => ({ key, weight })).sort((a, b) => b.weight - a.weight);
  return { keys: Math.exp(entropy), order };
}

/** Of a head, as means over its rows: e^entropy, the distance Σ p·|key − query|, the largest weight. */
export function describeHead(weights, places) {
  let [keys, distance, largest] = [0, 0, 0];
  for (let query = 0; query < places; query++) {
    const row = weights.subarray(query * places, (query + 1) * places);
    keys += describeRow(row).keys / places;
    largest += Math.max(...row) / places;
    row.forEach((p, key) => {
      distance += (p * Math.abs(key - query)) / places;
    });
  }
  return { keys, distance, largest };
}

/**
 * A map of weights as a few paths of squares, one a shade: 1,600 elements would be ten times the page.
 * The root of a weight makes the shade, or one that is 1 would leave nothing of those that are a fortieth.
 *
 * @returns {{ shade: number, path: string }[]} `shade` in (0, 1]
 */
export function shades(weights, places, count = 24) {
  const most = Math.sqrt(weights.reduce((a, b) => Math.max(a, b)));
  const paths = Array.from({ length: count + 1 }, () => "");
  weights.forEach((p, i) => {
    const shade = Math.round((Math.sqrt(p) / most) * count);
    if (shade > 0) paths[shade] += `M${i % places},${Math.floor(i / places)}h1v1h-1z`;
  });
  return paths.map((path, i) => ({ shade: i / count, path })).filter(({ path }) => path !== "");
}

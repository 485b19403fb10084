/**
 * The perplexity of whole poems: e to the mean loss of all of their characters, the name of the tune and the
 * last line break included.
 *
 * A row begins where a poem begins, as in training. One that is longer than a row goes on in another, which
 * begins half a row before what has been counted, so that no character is guessed from nothing. What a row
 * shows of the next poem, and what has been counted, is left out of the loss by its class −100,
 * `ignoreIndex`.
 */

const IGNORED = -100;

/** Rows of a text: where each begins, and from and to where its characters count. */
export function rowsOf(starts, context) {
  const rows = [];
  for (let i = 0; i + 1 < starts.length; i++) {
    const end = starts[i + 1];
    let counted = starts[i];
    for (let from = counted; counted < end; from = counted - context / 2) {
      const to = Math.min(from + context, end);
      rows.push({ from, after: counted, to });
      counted = to;
    }
  }
  return rows;
}

/**
 * @param {object} model
 * @param {(logits: Float32Array, next: Int32Array, options: object) => number} crossEntropy of wasmax
 * @param {{ text: Int32Array, starts: Int32Array }} poems
 */
export function poemPerplexity(model, crossEntropy, { text, starts }) {
  const { rows, context, classes } = model;
  const characters = new Int32Array(rows);
  const next = new Int32Array(rows);
  const shape = [rows, classes];
  const all = rowsOf(starts, context);
  const batch = rows / context;
  let loss = 0;
  for (let first = 0; first < all.length; first += batch) {
    characters.fill(0);
    next.fill(IGNORED);
    for (const [b, { from, after, to }] of all.slice(first, first + batch).entries()) {
      characters.set(text.subarray(from, to), b * context);
      next.set(text.subarray(after + 1, to + 1), b * context + after - from);
    }
    loss += crossEntropy(model.forward(characters), next, { shape, reduction: "sum" });
  }
  const counted = starts.at(-1) - starts[0];
  return Math.exp(loss / counted);
}

/** The first `count` poems of `poems`, for a quick look. */
export const firstOf = ({ text, starts }, count) => ({
  text: text.subarray(0, starts[count] + 1),
  starts: starts.subarray(0, count + 1),
});

/** A part of the training poems: so few that it matters what is trained on them. */

/**
 * Whole poems from all over, about `characters` of them in all: a poem is kept where what has been kept falls
 * behind its share of what has been passed.
 *
 * @param {{ text: Int32Array, starts: Int32Array }} poems
 */
export function someOf({ text, starts }, characters) {
  const all = text.length - 1;
  const classes = [text[0]];
  const kept = [0];
  for (let i = 0; i + 1 < starts.length; i++) {
    if (kept.at(-1) * all > characters * starts[i]) continue;
    for (const c of text.subarray(starts[i] + 1, starts[i + 1] + 1)) classes.push(c);
    kept.push(classes.length - 1);
  }
  return { text: Int32Array.from(classes), starts: Int32Array.from(kept) };
}

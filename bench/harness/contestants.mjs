/** The engines of this package that the host has, and why it lacks the others. */

/**
 * @typedef {{ engine: string, reason: string }} Missing
 */

/** @param {string} [entry] A file of dist/ that has `create`. */
export async function engines(entry = "index.js") {
  const instances = [];
  /** @type {Missing[]} */
  const missing = [];
  for (const name of ["wasm-relaxed", "wasm-simd", "js"]) {
    // A copy of the package for each engine, as a program uses only one: with a shared API layer 10 to 64
    // elements took up to 7 % longer.
    const { create } = await import(`../../dist/${entry}?${name}`);
    try {
      instances.push({ name, create, own: create({ engine: name }) });
    } catch (error) {
      if (!error.cause) throw error;
      missing.push({ engine: name, reason: String(error.cause) });
    }
  }
  return { instances, missing };
}

/** The engines of this package that the host has, and why it lacks the others. */

/**
 * @typedef {{ engine: string, reason: string }} Missing
 */

export async function engines() {
  const instances = [];
  /** @type {Missing[]} */
  const missing = [];
  for (const name of ["wasm-relaxed", "wasm-simd", "js"]) {
    // A copy of the package for each, as a program uses one engine: with the API layer shared, 10 to 64 elements took up to 7 % longer.
    const { create } = await import(`../../dist/index.js?${name}`);
    try {
      instances.push({ name, create, own: create({ engine: name }) });
    } catch (error) {
      if (!error.cause) throw error;
      missing.push({ engine: name, reason: String(error.cause) });
    }
  }
  return { instances, missing };
}

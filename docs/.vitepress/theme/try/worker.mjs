/** Runs a piece of code that may import the entries of the package, and sends back what it prints. */
import { prepare } from "./prepare.mjs";
import { written } from "./written.mjs";

const ENTRIES = {
  wasmax: () => import("wasmax"),
  "wasmax/sampling": () => import("wasmax/sampling"),
  "wasmax/variants": () => import("wasmax/variants"),
};

/** @param {string} specifier */
function entry(specifier) {
  if (!Object.hasOwn(ENTRIES, specifier))
    throw new Error(`${specifier} is not here: import ${Object.keys(ENTRIES).join(", ")}`);
  return ENTRIES[specifier]();
}

self.onmessage = async ({ data }) => {
  const lines = [];
  const console = { log: (...values) => void lines.push(values.map((value) => written(value)).join(" ")) };
  try {
    await prepare(data)(entry, console);
    self.postMessage({ lines });
  } catch (error) {
    self.postMessage({ lines, error: String(error) });
  }
};

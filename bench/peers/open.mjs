/** Opens every contestant. */
import { fileURLToPath } from "node:url";
import { install } from "../../test/package/runtimes/stage.mjs";
import { openJaxjs } from "./jaxjs.mjs";
import { openOrtNode, openOrtWeb } from "./ort.mjs";
import { openPython } from "./python.mjs";
import { openTfjs } from "./tfjs.mjs";
import { openTransformers } from "./transformers.mjs";
import { openWasmax } from "./wasmax.mjs";

const PACKAGES = {
  transformers: openTransformers,
  tfjs: openTfjs,
  "ort-web": openOrtWeb,
  "ort-node": openOrtNode,
  "jax-js": openJaxjs,
};

/** The names that --peer takes. */
export const PEERS = [...Object.keys(PACKAGES), "pytorch", "scipy", "numpy"];

/** @param {string[]} wanted Of `PEERS`. */
export async function openPeers(wanted) {
  await install(fileURLToPath(new URL(".//", import.meta.url)));
  const wasmax = await openWasmax();
  const peers = [];
  for (const [name, open] of Object.entries(PACKAGES)) if (wanted.includes(name)) peers.push(await open());
  const python = await openPython(wanted);
  if (python) peers.push(python);
  return {
    wasmax,
    peers,
    missing: [...wasmax.missing, ...(python?.missing ?? [])],
    versions: Object.assign({}, ...peers.map((peer) => peer.versions)),
    end: () => python?.end(),
  };
}

/**
 * Runs worker.mjs in workerd, the runtime of Cloudflare Workers, on a free port. `npx wrangler dev` and
 * `deploy` do the same steps; wrangler itself needs Node 22.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import workerd from "workerd";

const here = import.meta.dirname;

/** @returns {Promise<{ url: string, close(): Promise<unknown> }>} */
export async function startWorker() {
  await build({
    absWorkingDir: here,
    entryPoints: ["worker.mjs"],
    outfile: "build/worker.js",
    bundle: true,
    format: "esm",
    conditions: ["workerd"],
    external: ["*.wasm"],
  });
  for (const name of ["sampling.wasm", "sampling-relaxed.wasm"])
    copyFileSync(fileURLToPath(import.meta.resolve(`wasmax/${name}`)), `${here}/build/${name}`);
  // It tells its port on descriptor 3.
  const child = spawn(workerd.default, ["serve", "config.capnp", "--control-fd=3"], {
    cwd: here,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const exit = once(child, "exit");
  // Whatever ends this program ends workerd too.
  process.once("exit", () => child.kill());
  const listens = async () => {
    for await (const line of createInterface({ input: child.stdio[3] })) {
      const { event, port } = JSON.parse(line);
      if (event === "listen") return port;
    }
    throw new Error("workerd has ended");
  };
  const port = await listens();
  const close = () => {
    child.kill();
    return exit;
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

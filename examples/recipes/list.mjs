/** The recipes, a folder each, in the order in which `npm start` runs them. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;

export const RECIPES = [
  "onnxruntime-node",
  "onnxruntime-web",
  "tfjs",
  "transformers",
  "jax",
  "ndarray",
  "arrow",
  "react",
  "express",
  "cloudflare",
  "page",
  "web-worker",
  "service-worker",
];

/** The packages of a recipe that are not installed. */
function missing(name) {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(here, name, "package.json"), "utf8"),
  );
  return Object.keys({ ...dependencies, ...devDependencies }).filter(
    (path) => ![".", name].some((folder) => existsSync(join(here, folder, "node_modules", path))),
  );
}

/**
 * Runs a recipe. `line` is what it printed, or why it does not apply: its packages or Chromium are not there.
 * In CI they must be.
 *
 * @returns {{ outcome: "passed" | "not applicable" | "failed", line: string }}
 */
export function attempt(name) {
  const absent = missing(name);
  if (absent.length > 0) {
    const line = `npm ci --ignore-scripts -w ${name} installs ${absent.join(", ")}`;
    return { outcome: process.env.CI ? "failed" : "not applicable", line };
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(name, "main.mjs")], {
    cwd: here,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (status !== 0) return { outcome: "failed", line: `${stdout}${stderr}`.trim() };
  const line = stdout.trim();
  const [, reason] = /^not applicable: (.*)$/.exec(line) ?? [];
  return reason === undefined ? { outcome: "passed", line } : { outcome: "not applicable", line: reason };
}

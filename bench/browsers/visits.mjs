/** Races in a browser, on a page served from here. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { serve, visit } from "../../test/package/runtimes/browsers.mjs";

const root = resolve(import.meta.dirname, "../..");
/** Isolates the page, for the finest clock of its browser: 5 to 20 µs instead of 0.1 to 1 ms. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * @param {"chromium" | "firefox" | "webkit"} browser
 * @param {{ rounds: number, turnMs: number, sizes: string[] }} options
 */
export async function raceIn(browser, options) {
  const script = `/bench/browsers/page.mjs?${encodeURIComponent(JSON.stringify(options))}`;
  const page =
    '<!doctype html><meta charset="utf-8"><title>wasmax</title>' +
    `<script type="module" src="${script}"></script>`;
  // Serves the scripts as they are in the repository; their imports are relative.
  const answer = (path) => {
    if (path === "/") return ["text/html", page];
    const file = join(root, path);
    return /^\/(bench|dist)\/.*\.m?js$/.test(path) && existsSync(file)
      ? ["text/javascript", readFileSync(file)]
      : undefined;
  };
  return visit(browser, await serve(answer, ISOLATED));
}

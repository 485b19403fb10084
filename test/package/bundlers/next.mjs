/**
 * Next.js: an application with a page, a client component, a node route and an edge route, by Turbopack or
 * webpack, built and run on a Node.
 */
import { cpSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { build } from "./builds.mjs";
import { problemsOf } from "./check.mjs";
import { reportOf, serveWith } from "./pages.mjs";

export const NEXT = join(import.meta.dirname, "next");

/** Next says so at any edge route, and, where CI is set, of an application built for the first time. */
const EXPECTED =
  /⚠ (The Edge Runtime is deprecated|Using edge runtime on a page currently disables|No build cache found)/;
const SIGNS = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };

/** The report that a page shows, or that a route answers with. */
async function answerOf(url) {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status}\n${text}`);
  const shown = /<pre>(.*?)<\/pre>/s.exec(text)?.[1];
  return JSON.parse(shown?.replace(/&(#?\w+);/g, (_, name) => SIGNS[name]) ?? text);
}

/**
 * Copies the application, and into its node_modules wasmax and Next, which looks for both within its folder:
 * to run on `node`.
 */
export function copyNext(staged, folder, bundler, node) {
  for (const [from, to] of [
    [join(staged, "next"), "."],
    [join(NEXT, "node_modules"), "node_modules"],
    [join(staged, "node_modules/wasmax"), "node_modules/wasmax"],
  ]) {
    // The links in .bin would else lead to the original, and to a second React.
    cpSync(from, join(folder, to), { recursive: true, verbatimSymlinks: true });
  }
  const path = [join(folder, "node_modules/.bin"), dirname(node), process.env.PATH].join(delimiter);
  return { folder, bundler, more: { PATH: path, NEXT_TELEMETRY_DISABLED: "1" } };
}

/** Builds it and asks its server: the engines, where `engine` is due but at the edge, and what is wrong. */
export async function serveNext({ folder, bundler, more }, engine) {
  await build(folder, EXPECTED, { name: bundler, out: ".next", more });
  const server = await serveWith(folder, "start", more);
  try {
    const engines = {};
    const found = [];
    for (const [path, due] of [
      ["", engine],
      ["node", engine],
      ["edge", "wasm-simd"],
    ]) {
      const report = await answerOf(`${server.url}${path}`);
      engines[path] = report.engine.name;
      found.push(...problemsOf(report, due).map((problem) => `/${path}: ${problem}`));
      if (path === "edge" && !/has no relaxed binary$/.test(report.engine.reason))
        found.push(`/edge: the reason is ${report.engine.reason}`);
    }
    server.check();
    return { engine: `${engines.node}; edge route: ${engines.edge}`, found };
  } finally {
    await server.end();
  }
}

/** Runs what has been built, for the report of its client component. */
export async function openNext({ folder, more }) {
  const server = await serveWith(folder, "start", more);
  try {
    const report = await reportOf(`${server.url}client`);
    server.check();
    return report;
  } finally {
    await server.end();
  }
}

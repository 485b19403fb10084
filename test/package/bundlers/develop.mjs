/**
 * Vite's dev server, which bundles dependencies before it serves them: at the first visit, from its cache,
 * and at an import that is added while it runs.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serveWith, visit } from "./pages.mjs";

/** The modules that Vite makes of the package's entries. */
const BUNDLED = ["wasmax.js", "wasmax_js.js", "wasmax_variants.js"];

/** One load: its report, where all came from what was bundled before and nothing else was said. */
async function load({ page, next, requests, problems }) {
  const report = await next();
  await page.waitForLoadState("networkidle");
  const found = problems.splice(0);
  const paths = requests.splice(0).map((url) => new URL(url).pathname);
  for (const name of BUNDLED)
    if (!paths.includes(`/node_modules/.vite/deps/${name}`))
      found.push(`${name} was not asked for: ${paths}`);
  if (found.length > 0) throw new Error(found.join("\n"));
  return report;
}

/** Loads an application twice. */
async function twice(folder) {
  const server = await serveWith(folder, "dev");
  try {
    const at = await visit(server.url);
    try {
      const first = await load(at);
      await at.page.reload();
      const reports = [first, await load(at)];
      server.check();
      return reports;
    } finally {
      await at.end();
    }
  } finally {
    await server.end();
  }
}

/** An import of wasmax that comes while the server runs: Vite bundles again and has the page loaded again. */
async function discover(folder) {
  const file = join(folder, "main.js");
  const source = readFileSync(file, "utf8");
  writeFileSync(file, "console.log(JSON.stringify({ ready: true }));\n");
  const server = await serveWith(folder, "dev");
  try {
    const at = await visit(server.url);
    try {
      await at.next();
      await at.page.waitForLoadState("networkidle");
      writeFileSync(file, source);
      const report = await at.next();
      await at.page.reload();
      const reports = [report, await load(at)];
      server.check();
      if (!/optimized/.test(server.output.stdout))
        throw new Error(`nothing was bundled again\n${server.output.stdout}`);
      return reports;
    } finally {
      await at.end();
    }
  } finally {
    writeFileSync(file, source);
    await server.end();
  }
}

/** The reports of every load. */
export async function develop(folder) {
  const cache = join(folder, "node_modules");
  rmSync(cache, { recursive: true, force: true });
  const cold = await twice(folder);
  const warm = await twice(folder);
  rmSync(cache, { recursive: true, force: true });
  return [...cold, ...warm, ...(await discover(folder))];
}

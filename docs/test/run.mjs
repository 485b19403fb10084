/**
 * Builds the site, serves it below a base, so that an address that forgets the base fails, and runs the tests:
 * all, or the files that are named, from docs/.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { BASE, REPOSITORY } from "./browser.mjs";
import { serve } from "./server.mjs";

const docs = resolve(import.meta.dirname, "..");
const named = process.argv.slice(2);
const all = () =>
  readdirSync(join(docs, "test"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.mjs"))
    .map((file) => join("test", file))
    .sort();

const site = mkdtempSync(join(tmpdir(), "wasmax-site-"));
let failed = true;
try {
  // VitePress ends the build where a link between pages is dead.
  execFileSync("npm", ["run", "--silent", "build", "--", "--outDir", site], {
    cwd: docs,
    env: { ...process.env, DOCS_BASE: BASE, DOCS_REPOSITORY: REPOSITORY },
    stdio: "inherit",
  });
  const server = await serve(site, BASE);
  // One file more than cores, as tests of a page mostly wait for it.
  const options = ["--test", "--test-reporter=spec", "--test-concurrency=3"];
  const tests = spawn(process.execPath, [...options, ...(named.length > 0 ? named : all())], {
    cwd: docs,
    env: { ...process.env, SITE: site, SITE_ADDRESS: server.url },
    stdio: "inherit",
  });
  failed = (await new Promise((done) => tests.on("close", done))) !== 0;
  await server.close();
} finally {
  rmSync(site, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);

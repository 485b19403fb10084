/**
 * What the recipes for browsers are run by: a server of a folder, which also has the package as a CDN has it,
 * and Debian's Chromium without a window. `CHROMIUM` may name another one.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript" };
const WASMAX = fileURLToPath(new URL("../package.json", import.meta.resolve("wasmax")));

/** The file of a path: `/npm/wasmax@VERSION/…` in the package, all else in the folder. */
function fileOf(folder, path) {
  const [, inPackage] = /^\/npm\/wasmax@[^/]+\/(.+)$/.exec(path) ?? [];
  const base = inPackage === undefined ? folder : join(WASMAX, "..");
  const file = join(base, normalize(inPackage ?? (path === "/" ? "index.html" : path)));
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** @returns the address, and what closes it */
export async function serve(folder, headers = {}) {
  const server = createServer(({ url }, response) => {
    const file = fileOf(folder, new URL(url, "http://localhost").pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)], ...headers }).end(readFileSync(file));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** Chromium. Where it is missing the recipe does not apply, and the program ends; in CI that is a failure. */
export async function launch() {
  if (!existsSync(CHROMIUM)) {
    console.log(`not applicable: ${CHROMIUM} is not installed`);
    process.exit(process.env.CI ? 1 : 0);
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu"],
    timeout: 60_000,
  });
}

/** Opens an address and waits until the page's `<output>` has text; `said` has the errors of its console. */
export async function visit(browser, url) {
  const page = await browser.newPage();
  const said = [];
  page.on("pageerror", (error) => said.push(error.stack));
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  await page.goto(url);
  const done = () => document.querySelector("output").textContent !== "";
  await page.waitForFunction(done, undefined, { timeout: 30_000 }).catch((error) => {
    throw new Error(`${error.message}\n${said.join("\n")}`);
  });
  return { page, text: await page.textContent("output"), said };
}

/** Pages in Chromium: their reports on the console, and everything else that they or their requests say. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "../runtimes/browsers.mjs";
import { until, within } from "../runtimes/processes.mjs";
import { refuseWarnings, script, tools } from "./builds.mjs";

let opened;
/** One browser for all pages. */
const browser = () => {
  opened ??= chromium(tools);
  return opened;
};
export const versionOfChromium = async () => (await browser()).version;
/** Ends it, if there is one. */
export const close = () =>
  within(15, "closing the browser", opened?.then(({ end }) => end()) ?? Promise.resolve()).catch(() => {});

const HTML =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>wasmax</title>' +
  '<script type="module" src="/dist/main.js"></script>';
const TYPES = { ".js": "text/javascript", ".html": "text/html" };

/** Serves a folder, with a page for its dist/main.js where it has none. */
export async function serve(folder) {
  const server = createServer(({ url }, response) => {
    if (url === "/") return response.writeHead(200, { "content-type": TYPES[".html"] }).end(HTML);
    const file = join(folder, url);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, end };
}

/** Starts a server: a script of an application that prints its address. `check` throws if it has warned. */
export async function serveWith(folder, name, more) {
  const server = script(folder, name, more);
  try {
    const url = await until(60, `npm run ${name}`, () => {
      if (server.child.exitCode !== null)
        throw new Error(`npm run ${name} ended\n${server.output.stdout}${server.output.stderr}`);
      return /https?:\/\/localhost:\d+(?=[/\s])/.exec(server.output.stdout)?.[0];
    });
    return {
      url: `${url}/`,
      output: server.output,
      end: server.end,
      check: () => refuseWarnings(server.output),
    };
  } catch (error) {
    await server.end();
    throw error;
  }
}

/** Opens a page: `next` waits for its next report; `requests` are those since; `problems` what went wrong. */
export async function visit(url) {
  const page = await (await browser()).context.newPage();
  const reports = [];
  const requests = [];
  const problems = [];
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() === "log" && text.startsWith("{")) reports.push(JSON.parse(text));
    else if (["error", "warning", "assert"].includes(message.type())) problems.push(`the console: ${text}`);
  });
  page.on("pageerror", (error) => problems.push(`the page threw ${error.stack}`));
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    if (response.status() >= 400) problems.push(`${response.url()}: ${response.status()}`);
    // Vite answers what is not there with the page.
    else if (type.startsWith("text/html") && response.request().resourceType() !== "document")
      problems.push(`${response.url()}: not found`);
  });
  const next = () =>
    until(60, "the report of a page", () => {
      if (reports.length === 0 && problems.length > 0) throw new Error(`no report: ${problems.join("\n")}`);
      return reports.shift();
    });
  await page.goto(url, { timeout: 60_000 });
  return { page, next, requests, problems, end: () => page.close() };
}

/** The report of a page, which must have nothing else to say. */
export async function reportOf(url) {
  const { page, next, problems, end } = await visit(url);
  try {
    const report = await next();
    await page.waitForLoadState("networkidle");
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return report;
  } finally {
    await end();
  }
}

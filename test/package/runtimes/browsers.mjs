/** The browsers: each opens a page of a server of ours, whose script sends its report back. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Missing, run, start, until, within } from "./processes.mjs";
import { bundle, temporary, tools } from "./stage.mjs";

/** What a page's script may do; without a policy, anything. */
const POLICY = { csp: "script-src 'self'", "csp-wasm": "script-src 'self' 'wasm-unsafe-eval'" };

/**
 * A server of what `answer` gives for a path, [type, content], and the promise of what a page sends back.
 *
 * @param {(path: string) => [string, string | Buffer] | undefined} answer
 * @param {Record<string, string>} [headers] Of every answer.
 */
export async function serve(answer, headers = {}) {
  let received;
  const report = new Promise((done) => {
    received = done;
  });
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      let body = "";
      request.setEncoding("utf8").on("data", (text) => (body += text));
      request.on("end", () => {
        response.end();
        received(JSON.parse(body));
      });
      return;
    }
    const [type, content] = answer(new URL(request.url, "http://localhost").pathname) ?? [];
    if (type === undefined) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": type, ...headers }).end(content);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const end = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, report, end };
}

/** Serves the page of a variant: its script, and the second copy of the package that it loads. */
function serveVariant(file, copy, variant) {
  const script = variant === "worker" ? "worker.js" : "main.js";
  const files = {
    "/": [
      "text/html",
      `<!doctype html><meta charset="utf-8"><title>wasmax</title>` +
        `<script type="module" src="${script}"></script>`,
    ],
    "/main.js": ["text/javascript", readFileSync(file)],
    "/copy.js": ["text/javascript", readFileSync(copy)],
    "/worker.js": [
      "text/javascript",
      'new Worker("main.js", { type: "module" }).onerror = (e) => { throw new Error(e.message); };',
    ],
  };
  const policy = POLICY[variant];
  return serve((path) => files[path], policy && { "content-security-policy": policy });
}

function needs(...paths) {
  for (const path of paths) if (!existsSync(path)) throw new Missing(`${path} is not installed`);
}

function toolOf(name, require = tools) {
  try {
    return require(name);
  } catch (error) {
    throw new Missing(`${name} is not installed: ${error.code}`);
  }
}

/** `require` resolves its driver; `context` is the driver's own. */
export async function chromium(require = tools) {
  const executablePath = "/usr/bin/chromium";
  needs(executablePath);
  const { chromium: driver } = toolOf("playwright-core", require);
  const profile = temporary("chromium");
  const flags = [
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "no-first-run",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
  ];
  const context = await driver.launchPersistentContext(profile, {
    executablePath,
    args: flags.map((flag) => `--${flag}`),
    timeout: 60_000,
  });
  const version = /[\d.]+/.exec(await run(executablePath, ["--version"]))[0];
  const open = async (url) => {
    const page = await context.newPage();
    // The caller says how long it may take.
    await page.goto(url, { timeout: 0 });
  };
  return { version, context, open, end: () => context.close() };
}

async function firefox() {
  const executablePath = "/usr/bin/firefox-esr";
  needs(executablePath);
  const browser = await toolOf("puppeteer-core").launch({
    browser: "firefox",
    executablePath,
    headless: true,
    timeout: 60_000,
  });
  const version = (await browser.version()).replace(/^\w+\//, "");
  const open = async (url) => {
    const page = await browser.newPage();
    // The caller says how long it may take.
    await page.goto(url, { timeout: 0 });
  };
  // A page that is still busy can keep it from closing.
  const end = () => within(10, "closing", browser.close()).catch(() => browser.process()?.kill("SIGKILL"));
  return { version, open, end };
}

/** A screen in memory; its name. */
async function screen(binary) {
  const server = start(binary, ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let told = "";
  server.child.stdio[3].setEncoding("utf8").on("data", (text) => (told += text));
  try {
    return { name: `:${await until(20, "Xvfb", () => /^\d+(?=\n)/.exec(told)?.[0])}`, end: server.end };
  } catch (error) {
    await server.end();
    throw error;
  }
}

const given = new Set();
/** A port that nobody listens on, and another one each time: two rows may ask before either listens. */
async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  if (given.has(port)) return freePort();
  given.add(port);
  return port;
}

/** WebKitGTK's MiniBrowser over plain WebDriver. */
async function webkit() {
  const [binary, browser, xvfb] = [
    "/usr/bin/WebKitWebDriver",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/bin/Xvfb",
  ];
  needs(binary, browser, xvfb);
  const port = await freePort();
  const display = await screen(xvfb);
  const driver = start(binary, [`--port=${port}`, "--host=127.0.0.1"], { more: { DISPLAY: display.name } });
  const end = async () => {
    await driver.end();
    await display.end();
  };
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
    return value;
  };
  try {
    await until(20, "WebKitWebDriver", () => ask("GET", "/status").catch(() => undefined));
    const options = { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } };
    const { sessionId, capabilities } = await within(
      60,
      "MiniBrowser",
      ask("POST", "/session", { capabilities: { alwaysMatch: options } }),
    );
    const close = async () => {
      await within(5, "closing", ask("DELETE", `/session/${sessionId}`)).catch(() => {});
      await end();
    };
    return {
      version: capabilities.browserVersion,
      open: (url) => ask("POST", `/session/${sessionId}/url`, { url }),
      end: close,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

const BROWSERS = { chromium, firefox, webkit };

/** Opens a server's page in one of the browsers; gives its report and the browser's version. Ends both. */
export async function visit(name, server) {
  let browser;
  try {
    browser = await BROWSERS[name]();
    const opened = browser.open(server.url);
    // A page that does not open is told at once; one that does may be long at its script.
    const report = await within(
      600,
      "the page",
      Promise.race([server.report, opened.then(() => server.report)]),
    );
    if (report.thrown) throw new Error(report.thrown);
    return { version: browser.version, report };
  } finally {
    server.end();
    if (browser) await within(15, "closing the browser", browser.end()).catch(() => {});
  }
}

/** A row: the page in a browser, plain, in a worker or under a policy; asserts that it ran there. */
export const page = (name, variant) => async (folder) => {
  const file = await bundle(folder, "browser.mjs", "browser", "browser.js");
  const copy = await bundle(folder, "copy.mjs", "browser", "copy.js");
  const { version, report } = await visit(name, await serveVariant(file, copy, variant));
  const policed = variant in POLICY;
  if (report.evaluates === policed)
    throw new Error(policed ? "no policy was in force" : "a policy was in force");
  const scope = variant === "worker" ? "DedicatedWorkerGlobalScope" : "Window";
  if (report.scope !== scope) throw new Error(`ran in a ${report.scope}, not a ${scope}`);
  return { version, report };
};

/** What docs/{en,zh}/guide/your-browser.md says in its text: figures of bench/results, and the version. */
import { readFileSync } from "node:fs";

const root = new URL("../../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const [short, browsers, lengths] = ["short", "browsers", "lengths"].map((name) =>
  read(`bench/results/${name}.json`),
);
/** Rows of a table, whose head stands on the page. */
const table = (rows) => rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const count = (n) => n.toLocaleString("en");

export const { version } = read("package.json");

const ENGINES = ["wasm-relaxed", "wasm-simd", "js"];
const softmaxOf = (engine) =>
  short.results.find((r) => r.engine === engine && r.function === "softmax").sizes;
const shareAt = (engine, n) => softmaxOf(engine).find((size) => size.n === n).share;

/** The time of a call over many short rows, as a share of that of the loop. */
export const shortRows = table(
  [2, 10, 100].map((n) => [n, ...ENGINES.map((engine) => shareAt(engine, n).median.toFixed(2))]),
);
export const shortNode = short.host.node;
export const shortElements = count(short.elements);
export const quartiles = ["q1", "q3"].map((q) => shareAt("wasm-relaxed", 2)[q].toFixed(3)).join(" – ");

/** One row a call: how many times faster than the loop of the same browser. */
const faster = (browser, name, engine) => {
  const { contestants } = browser.sizes.find((size) => size.name === name);
  return contestants.find((c) => c.name === engine)?.timesFaster.median.toFixed(1) ?? "–";
};
export const inBrowsers = table(
  browsers.browsers.map((browser) => [
    `${browser.name} ${browser.version.split(".").slice(0, 2).join(".")}`,
    ...["8", "64", "32000"].map((size) =>
      ENGINES.map((engine) => faster(browser, size, engine)).join("\u00a0·\u00a0"),
    ),
  ]),
);
const clockOf = (name) => {
  const us = browsers.browsers.find((browser) => browser.name === name).clockMs * 1000;
  return us >= 1 ? us.toFixed(0) : us.toFixed(1);
};
export const clockNode = clockOf("Node");
export const clockChromium = clockOf("Chromium");
export const clockFirefox = clockOf("Firefox");

/** The largest error of a row by its length, in ULP. */
const WHO = ["wasmax wasm-simd", "wasmax js", "plain loop", "onnxruntime-web", "PyTorch"];
const off = (n, name) => {
  const group = lengths.groups.find(({ shape }) => shape[1] === n);
  const { ulp } = group.contestants.find((c) => c.name === name);
  return ulp >= 100 ? count(Math.round(ulp)) : ulp.toFixed(2);
};
export const longErrors = table(
  [256, 65_536, 1_048_576].map((n) => [count(n), ...WHO.map((name) => off(n, name))]),
);

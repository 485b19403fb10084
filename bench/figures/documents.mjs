/**
 * Figures in documents: what stands between `<!-- figures: NAME -->` and `<!-- /figures -->` comes from the
 * files in bench/results, and a document has no other figures about speed.
 */
import { existsSync, readFileSync } from "node:fs";
import { chart, charts } from "./charts.mjs";
import { browsers, family, floors, limit, short } from "./others.mjs";
import { ahead, engines, functions, overview, peers, small, startup } from "./peers.mjs";
import { sampling, samplingPeers, token } from "./sampling.mjs";
import { source } from "./source.mjs";
import { words } from "./words.mjs";

/** What writes each file of results. */
const COMMANDS = {
  peers: "npm run bench:peers",
  lengths: "npm run bench:lengths",
  browsers: "npm run bench:browsers",
  limit: "npm run bench:limit",
  family: "npm run bench:family",
  short: "npm run bench:short",
  sampling: "npm run bench:sampling",
  "sampling-peers": "npm run bench:peers:sampling",
};

/**
 * `more` files are read where they are there.
 *
 * @typedef {{
 *   file: keyof typeof COMMANDS, peers?: true, more?: (keyof typeof COMMANDS)[], text: Function
 * }} Block
 */

/** @type {Record<string, Block>} */
export const BLOCKS = {
  overview: {
    file: "peers",
    more: ["browsers"],
    text: (results, say, _, more) => overview(results, say, more),
  },
  engines: { file: "peers", text: engines },
  peers: { file: "peers", peers: true, text: peers },
  functions: { file: "peers", peers: true, text: functions },
  ahead: { file: "peers", text: ahead },
  small: { file: "peers", text: small },
  startup: { file: "peers", peers: true, text: startup },
  floors: {
    file: "peers",
    more: ["limit", "browsers", "sampling", "sampling-peers"],
    text: (results, say, _, more) => floors([results, ...more], say),
  },
  charts: {
    file: "lengths",
    peers: true,
    text: (results, say, base) => charts(results, say, `${base}charts`),
  },
  time: {
    file: "lengths",
    text: (results, say, base) => chart("time", results, say, `${base}charts`),
  },
  browsers: { file: "browsers", text: browsers },
  limit: { file: "limit", text: limit },
  family: { file: "family", text: family },
  short: { file: "short", text: short },
  sampling: { file: "sampling", text: sampling },
  samplingPeers: { file: "sampling-peers", peers: true, text: samplingPeers },
  token: {
    file: "sampling",
    more: ["sampling-peers"],
    text: (results, say, _, more) => token(results, say, more),
  },
};

/**
 * `base` leads from the document to bench/; under `heading` no figure about speed is written by hand.
 *
 * @typedef {{ path: string, language: "en" | "zh", base: string, heading: string | undefined }} Document
 * @type {Document[]}
 */
export const DOCUMENTS = [
  { path: "README.md", language: "en", base: "bench/", heading: "## How fast" },
  { path: "README.zh-CN.md", language: "zh", base: "bench/", heading: "## 速度" },
  { path: "docs/en/index.md", language: "en", base: "../../bench/", heading: "## How fast" },
  { path: "docs/zh/index.md", language: "zh", base: "../../bench/", heading: "## 速度" },
  { path: "docs/en/benchmarks.md", language: "en", base: "../../bench/", heading: "# Benchmarks" },
  { path: "docs/zh/benchmarks.md", language: "zh", base: "../../bench/", heading: "# 基准测试" },
  { path: "docs/en/sampling.md", language: "en", base: "../../bench/", heading: "## How fast" },
  { path: "docs/zh/sampling.md", language: "zh", base: "../../bench/", heading: "## 速度" },
  { path: "bench/README.md", language: "en", base: "", heading: undefined },
];

/** All results there are, by name. @param {URL} folder Ends with a slash. */
export function readResults(folder) {
  const files = Object.keys(COMMANDS).map((name) => [name, new URL(`${name}.json`, folder)]);
  return Object.fromEntries(
    files
      .filter(([, url]) => existsSync(url))
      .map(([name, url]) => [name, JSON.parse(readFileSync(url, "utf8"))]),
  );
}

const OPEN = /<!-- figures: ([^ ]*) -->/g;
const CLOSE = /<!-- \/figures -->/g;
const BLOCK = /(<!-- figures: ([^ ]*) -->\n)((?:(?!<!-- figures: )[\s\S])*?)(<!-- \/figures -->)/g;

/** Names of the blocks of a text. @param {string} text */
export function blocksOf(text) {
  const names = [...text.matchAll(BLOCK)].map(([, , name]) => name);
  for (const name of names) if (!(name in BLOCKS)) throw new Error(`no figures are called ${name}`);
  if (names.length !== text.match(OPEN)?.length || names.length !== text.match(CLOSE)?.length)
    throw new Error("a block of figures is not closed");
  return names;
}

/**
 * The text with its figures as the results have them.
 *
 * @param {string} text
 * @param {{ language: string, base: string }} document
 * @param {Record<string, any>} results
 */
export function rewrite(text, { language, base }, results) {
  blocksOf(text);
  const say = words(language);
  return text.replace(BLOCK, (_, open, name, _old, close) => {
    const { file, peers = false, more = [], text: render } = BLOCKS[name];
    const path = `results/${file}.json`;
    if (!(file in results))
      return `${open}${say.absent(`${COMMANDS[file]} -- --json bench/${path}`)}\n${close}`;
    const there = more.filter((other) => other in results).map((other) => results[other]);
    const text = render(results[file], say, base, there);
    return `${open}${text}\n\n${source(results[file], `${base}${path}`, say, peers)}\n${close}`;
  });
}

/** Text under a heading, to the next one of its level or above. */
function section(text, heading) {
  const start = text.startsWith(`${heading}\n`) ? 0 : text.indexOf(`\n${heading}\n`) + 1;
  if (start === 0 && !text.startsWith(`${heading}\n`)) throw new Error(`there is no ${heading}`);
  const rest = text.slice(start + heading.length);
  const end = rest.search(new RegExp(`\\n#{1,${heading.indexOf(" ")}} `));
  return end < 0 ? rest : rest.slice(0, end);
}

const FIGURE = /\d[\d.,]*(?:×|(?:\s|&nbsp;)*(?:ns|µs|ms|times|倍|纳秒|微秒|毫秒)(?![a-z]))/g;

/**
 * Figures of the section under `heading` that a hand has written: a factor or a time. (The × of a shape has
 * a space before it.)
 */
export function handWritten(text, heading) {
  return section(text, heading).replace(BLOCK, "").match(FIGURE) ?? [];
}

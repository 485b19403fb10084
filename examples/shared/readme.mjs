/**
 * Whether an example prints what its README shows: the first block without a language after the heading "What
 * it printed", 输出 in Chinese.
 *
 * Times and what follows from them differ from run to run, so they never count. In a run of few steps no
 * number counts, and of lines that begin with four spaces, which a model wrote or drew, only that there are
 * some.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HEADINGS = { "README.md": "## What it printed", "README.zh-CN.md": "## 输出" };

export function shownIn(folder, readme) {
  const text = readFileSync(join(folder, readme), "utf8");
  const [, after] = text.split(`\n${HEADINGS[readme]}\n`);
  const block = /^```\n([\s\S]*?)^```$/m.exec(after ?? "");
  if (!block) throw new Error(`${readme} of ${folder} has no block after ${HEADINGS[readme]}`);
  return block[1];
}

/** The program's exit code and what it printed, without colours. */
export function run(folder, args = [], program = "main.mjs") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, stderr };
}

const NUMBER = String.raw`[\d.,]*\d`;
const TIMES = new RegExp(`${NUMBER}(?= ?(?:ns|µs|ms|s|min|h|×|GFLOP/s)(?![a-zA-Z]))`, "g");
const NUMBERS = new RegExp(`[−-]?${NUMBER}(?:e[-+]?\\d+)?`, "g");
/** What the width of a number moves: spaces, the lines of tables. */
const WIDTHS = /[ ─│]+/g;

/** @param {{ whole?: boolean }} [options] `whole`: only times are left out */
export function masked(text, { whole = false } = {}) {
  const lines = [];
  for (const line of text.trim().split("\n")) {
    if (line.trim() === "") continue;
    if (!whole && line.startsWith("    ")) {
      if (lines.at(-1) !== "    …") lines.push("    …");
      continue;
    }
    const known = line.replace(TIMES, "#").replace(whole ? /(?!)/ : NUMBERS, "#");
    lines.push(known.replace(WIDTHS, " ").trimEnd());
  }
  return lines.join("\n");
}

/** Compares what was printed with both READMEs. */
export function assertShown(folder, printed, options) {
  for (const readme of Object.keys(HEADINGS))
    assert.equal(
      masked(printed, options),
      masked(shownIn(folder, readme), options),
      `${readme} of ${folder}`,
    );
}

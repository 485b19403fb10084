/**
 * The code that pages include. Files of one name print the same, which stands beside them as NAME.txt, whatever
 * their language: JavaScript, NumPy (NAME.numpy.py), PyTorch (NAME.torch.py). Python is Debian's.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, test } from "node:test";

/** Where Debian's python3-numpy and python3-torch are. */
const PYTHON = process.env.PYTHON ?? "/usr/bin/python3";

const docs = resolve(import.meta.dirname, "..");
const snippets = join(docs, "snippets");
const files = readdirSync(snippets, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(mjs|py)$/.test(file) && !file.endsWith("values.mjs"))
  .sort();
const expected = (file) =>
  readFileSync(join(snippets, file.replace(/(\.(numpy|torch))?\.(mjs|py)$/, ".txt")), "utf8");

describe("each snippet prints what its .txt says:", () => {
  for (const file of files.filter((name) => name.endsWith(".mjs")))
    test(file, () => {
      const printed = execFileSync(process.execPath, [join(snippets, file)], { encoding: "utf8" });
      assert.equal(printed, expected(file));
    });

  const python = files.filter((name) => name.endsWith(".py"));
  let printed;
  for (const file of python)
    test(file, () => {
      printed ??= JSON.parse(
        execFileSync(PYTHON, [join(docs, "test/snippets.py"), ...python], {
          cwd: snippets,
          encoding: "utf8",
          maxBuffer: 2 ** 26,
        }),
      );
      assert.equal(printed[file], expected(file));
    });
});

test("each output has a snippet, and each snippet is on a page of both languages", () => {
  for (const file of readdirSync(snippets, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".txt")) continue;
    const name = file.slice(0, -".txt".length);
    assert(existsSync(join(snippets, `${name}.mjs`)), `${name}.mjs`);
  }
  for (const language of ["en", "zh"]) {
    const text = readdirSync(join(docs, language), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".md"))
      .map((file) => readFileSync(join(docs, language, file), "utf8"))
      .join("\n");
    for (const file of files)
      assert(text.includes(`<<< @/snippets/${file}`), `a page of docs/${language} includes ${file}`);
  }
});

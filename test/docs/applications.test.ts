/** The pages of the examples: two languages that say the same, links, lines, locks, and the list of them. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  columns,
  fences,
  headings,
  links,
  prose,
  read,
  tables,
  withoutComments,
} from "../support/markdown.js";

interface Example {
  readonly name: string;
  readonly megabytes?: number;
  readonly installs?: string;
  readonly after?: string;
  readonly records?: boolean;
}

interface Result {
  readonly host: { readonly cpu: string; readonly date: string };
  readonly seconds: number;
  readonly figures: object;
}

const root = new URL("../../", import.meta.url);
const { EXAMPLES } = (await import(new URL("examples/list.mjs", root).href)) as { EXAMPLES: Example[] };
const { readResults } = (await import(new URL("examples/shared/results.mjs", root).href)) as {
  readResults(): { [name: string]: Result };
};
const WIDTH = 110;
const names = EXAMPLES.map(({ name }) => name);

/** What programs print has their width. */
const withoutOutput = (text: string) =>
  text.replace(/^```(\w*)\n[\s\S]*?^```$/gm, (fence, language) => (language === "" ? "" : fence));

test("the list has every folder with a program", () => {
  const folders = readdirSync(new URL("examples/", root)).filter((name) =>
    existsSync(new URL(`examples/${name}/main.mjs`, root)),
  );
  expect(names.sort()).toEqual(folders.sort());
});

test("results.json has those that record, and says of each by which machine and when", () => {
  const results = readResults();
  const recording = EXAMPLES.filter(({ records }) => records).map(({ name }) => name);
  expect(Object.keys(results)).toEqual(recording.sort());
  for (const { host, seconds, figures } of Object.values(results)) {
    expect(host.cpu).not.toBe("");
    expect(host.date).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(seconds).toBeGreaterThan(0);
    expect(Object.keys(figures).length).toBeGreaterThan(0);
  }
});

describe.each(EXAMPLES)("examples/$name", ({ name, megabytes, installs, after }) => {
  const pages = ["README.md", "README.zh-CN.md"].map((page) => `examples/${name}/${page}`);
  const [english, chinese] = pages.map(read) as [string, string];

  test("has the same outline, code and tables in both languages", () => {
    const levels = (text: string) => headings(text).map((heading) => heading.indexOf(" "));
    expect(levels(chinese)).toEqual(levels(english));
    expect(tables(chinese)).toEqual(tables(english));
    expect(fences(chinese).map(withoutComments)).toEqual(fences(english).map(withoutComments));
  });

  test.each(pages)("the links of %s lead somewhere, and its lines fit", (page) => {
    for (const link of links(read(page))) {
      if (/^https:\/\//.test(link)) continue;
      const [path] = decodeURI(link).split("#") as [string];
      expect(path === "" || existsSync(new URL(join(dirname(page), path), root)), `${link} is there`).toBe(
        true,
      );
    }
    expect(prose(withoutOutput(read(page))).filter((line) => columns(line) > WIDTH)).toEqual([]);
  });

  test("says before what npm ci installs", () => {
    const lock = `examples/${name}/package-lock.json`;
    expect(existsSync(new URL(lock, root))).toBe(megabytes !== undefined);
    expect(installs === undefined).toBe(megabytes === undefined);
    if (megabytes === undefined) return;
    // Links to folders of the repository are resolved to these.
    expect(read(lock)).not.toMatch(/"resolved": "\w+:/);
    for (const text of [english, chinese]) expect(text).toMatch(new RegExp(`npm ci.*\\b${megabytes} MB`));
    if (after !== undefined) expect(english).toContain(`../${after}`);
  });
});

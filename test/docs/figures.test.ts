/** The figures of the documents are those of bench/results, none of them written by hand. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { read } from "../support/markdown.js";

type Document = { path: string; language: string; base: string; heading: string | undefined };
type Results = Record<string, unknown>;

// Plain JavaScript, without types.
const bench = new URL("../../bench/", import.meta.url);
const { BLOCKS, DOCUMENTS, blocksOf, handWritten, readResults, rewrite } = (await import(
  new URL("figures/documents.mjs", bench).href
)) as {
  BLOCKS: Record<string, { file: string }>;
  DOCUMENTS: Document[];
  blocksOf(text: string): string[];
  handWritten(text: string, heading: string): string[];
  readResults(folder: URL): Results;
  rewrite(text: string, document: Document, results: Results): string;
};
const { CHARTS, digest } = (await import(new URL("figures/charts.mjs", bench).href)) as {
  CHARTS: string[];
  digest(lengths: unknown): string;
};

const results = readResults(new URL("results/", bench));

describe("the figures that are committed", () => {
  for (const document of DOCUMENTS) {
    test(`${document.path} has those of the results (npm run bench:readme)`, () => {
      const text = read(document.path);
      expect(text).toBe(rewrite(text, document, results));
    });

    test(`${document.path} has results for all of its blocks`, () => {
      // A first measurement brings them all.
      if (Object.keys(results).length === 0) return;
      for (const name of blocksOf(read(document.path)))
        expect(Object.keys(results), `results for ${name}`).toContain(BLOCKS[name]?.file);
    });

    if (document.heading === undefined) continue;
    test(`${document.path} has no others about speed`, () =>
      expect(handWritten(read(document.path), document.heading as string)).toEqual([]));
  }

  test("are the same in both languages", () => {
    for (const [en, zh] of [
      ["README.md", "README.zh-CN.md"],
      ["docs/en/index.md", "docs/zh/index.md"],
      ["docs/en/benchmarks.md", "docs/zh/benchmarks.md"],
      ["docs/en/sampling.md", "docs/zh/sampling.md"],
    ] as const)
      expect(blocksOf(read(zh)), zh).toEqual(blocksOf(read(en)));
  });

  test("stand somewhere, each of them", () => {
    const all = DOCUMENTS.flatMap(({ path }) => blocksOf(read(path)));
    expect(Object.keys(BLOCKS).filter((name) => !all.includes(name))).toEqual([]);
  });

  test("are those that the charts were drawn from (npm run bench:charts)", () => {
    for (const name of CHARTS) {
      const url = new URL(`charts/${name}.svg`, bench);
      expect(existsSync(url), `${name}.svg`).toBe("lengths" in results);
      if ("lengths" in results) expect(readFileSync(url, "utf8")).toContain(digest(results["lengths"]));
    }
  });
});

const [english, chinese] = DOCUMENTS as [Document, Document];
const beside = DOCUMENTS.find(({ path }) => path === "bench/README.md") as Document;
const spread = (...rounds: number[]) => ({
  median: [...rounds].sort((a, b) => a - b)[(rounds.length - 1) / 2],
  q1: 0,
  q3: 0,
  rounds,
});
const block = (name: string, text = "") => `<!-- figures: ${name} -->\n${text}<!-- /figures -->`;
/** The lines of a block. */
const made = (name: string, given: Results, document = english) =>
  rewrite(`a\n${block(name, "old\n")}\nb`, document, given)
    .split("\n")
    .slice(2, -2);

const host = {
  cpu: "CPU",
  cores: 2,
  platform: "linux x64",
  node: "24.0.0",
  v8: "13",
  wasmax: "0.1.0",
  date: "2026-01-02T03:04:05Z",
};
const times = (name: string, of: string | null, ulp: number | null, ...rounds: number[]) => ({
  name,
  package: of,
  ulp,
  nsPerElement: spread(...rounds),
});
const peers = {
  host,
  versions: { wasmax: "0.1.0", slow: "1.2.3" },
  rounds: 3,
  turnMs: 20,
  missing: [{ peer: "absent", reason: "it is not there" }],
  groups: [
    {
      function: "softmax",
      shape: [1, 1000],
      axis: -1,
      contestants: [
        times("wasmax wasm-relaxed", "wasmax", 1, 1, 2, 4),
        times("wasmax wasm-relaxed, zero copy", "wasmax", 1, 0.5, 1, 2),
        times("wasmax js", "wasmax", 0.5, 4, 4, 4),
        // The median of the ratios is 3, the ratio of the medians 4.
        times("slow", "slow", 3, 3, 8, 8),
        times("plain loop", null, 2, 10, 20, 40),
        times("copy", null, null, 0.1, 0.1, 0.1),
      ],
    },
    {
      function: "softmax",
      shape: [1, 21, 64],
      axis: 1,
      contestants: [
        times("wasmax wasm-relaxed", "wasmax", 7.5, 2, 2, 2),
        times("slow", "slow", 12345, 1, 1, 1),
        times("plain loop", null, 2, 30, 30, 30),
      ],
    },
    {
      function: "logSumExp",
      shape: [1, 1000],
      axis: -1,
      contestants: [
        times("wasmax wasm-relaxed", "wasmax", 1, 2, 2, 2),
        times("plain loop", null, 2, 1.5, 1.5, 1.5),
      ],
    },
  ],
  small: [{ n: 8, out: true, contestants: [{ name: "wasmax", nsPerCall: spread(99, 100, 101) }] }],
  startup: [{ name: "wasmax", ms: spread(2, 3, 4) }],
  floors: [{ row: "start", value: 3, floor: "at most 2 ms", holds: false }],
};
/** Of the others only the long rows of softmax in float32 count. */
const BROWSERS = {
  browsers: [
    {
      name: "Firefox",
      version: "1",
      sizes: [
        ["softmax", "float32", 1000, 2, 3],
        ["softmax", "float32", 32_000, 7, 4],
        ["softmax", "float32", 64, 1, 1],
        ["softmax", "float64", 1000, 9, 9],
        ["logSumExp", "float32", 1000, 9, 9],
      ].map(([called, dtype, n, ...factors]) => ({
        function: called,
        dtype,
        shape: [1, n],
        contestants: factors.map((f) => ({ timesFaster: spread(f as number) })),
      })),
    },
    { name: "Node", version: "24", sizes: [] },
  ],
};
const SOURCE =
  "<sub>CPU, 2 cores, linux x64 · Node 24.0.0, V8 13 · wasmax 0.1.0 · slow 1.2.3 · 2026-01-02 · " +
  "medians of 3 rounds, turns of at least 20 ms · not there: absent · " +
  "[peers.json](bench/results/peers.json)</sub>";

describe("a block has", () => {
  test("ratios within the rounds, and the largest errors of all shapes", () => {
    expect(made("peers", { peers })).toEqual([
      "| its time, as a multiple of wasmax's | 1 × 1,000 | 1 × 21 × 64, axis 1 | largest error, ULP |",
      "|---|--:|--:|--:|",
      "| wasmax wasm-relaxed (ns/element) | 2.00 | 2.00 | 7.50 |",
      "| wasmax wasm-relaxed, zero copy | 0.50× |  | 1.00 |",
      "| slow | 3.00× | 0.50× | 12,300 |",
      "| plain loop | 10.0× | 15.0× | 2.00 |",
      "",
      SOURCE,
    ]);
  });

  test("the table of a page, and what to expect where", () => {
    const [table, expected] = made("overview", { peers, browsers: BROWSERS }).join("\n").split("\n\n");
    expect(table?.split("\n")).toEqual([
      "| time of an element | 1 × 1,000 | largest error, ULP |",
      "|---|--:|--:|",
      "| wasmax wasm-relaxed | 2.00 ns | 1.00 |",
      "| wasmax js | 2.00× | 0.50 |",
      "| plain loop | 10.0× | 2.00 |",
    ]);
    expect(expected).toMatch(
      /in Node `wasm-relaxed` 10\.0 – 10\.0×, `js` 5\.00 – 5\.00×; in Firefox 3\.00 – 7\.00×\.$/,
    );
    expect(made("overview", { peers })[6]).toMatch(/`js` 5\.00 – 5\.00×\.$/);
  });

  test("the engines beside the loop", () => {
    expect(made("engines", { peers }).slice(0, 5)).toEqual([
      "| rows × length | wasm-relaxed | js | plain loop |",
      "|---|--:|--:|--:|",
      "| 1 × 1,000 | 2.00 (10.0×) | 4.00 (5.00×) | 20.0 |",
      "| 1 × 21 × 64, axis 1 | 2.00 (15.0×) |  | 30.0 |",
      "| largest error, ULP | 7.50 | 0.50 | 2.00 |",
    ]);
  });

  test("every place where somebody else is ahead", () => {
    expect(made("ahead", { peers }).slice(2, 4)).toEqual([
      "- `softmax`, 1 × 21 × 64, axis 1: slow 0.50×",
      "- `logSumExp`, 1 × 1,000: plain loop 0.75×",
    ]);
    expect(made("ahead", { peers: { ...peers, groups: peers.groups.slice(0, 1) } })[0]).toBe(
      "No peer is ahead of `wasmax` in this run.",
    );
  });

  test("the floors of all files", () => {
    const limit = { floors: [{ row: "kernel", value: spread(0.8, 0.9, 1), floor: 0.85, holds: true }] };
    expect(made("floors", { peers, limit }).slice(2, 4)).toEqual([
      "| start | 3.00 | at most 2 ms | **no** |",
      "| kernel | 0.90 | at least 0.85× | yes |",
    ]);
  });

  test("short rows, the start and other functions", () => {
    expect(made("small", { peers }).slice(0, 3)).toEqual([
      "| ns a call, with `out`; n = | 8 |",
      "|---|--:|",
      "| wasmax | 100 |",
    ]);
    expect(made("startup", { peers })[2]).toBe("| wasmax | 3.00 |");
    expect(made("functions", { peers })[0]).toBe("`logSumExp`");
  });

  test("browsers, the limit and the family", () => {
    const common = { host, rounds: 3, turnMs: 20 };
    const js = { name: "js", timesFaster: spread(2, 3, 4) };
    const browsers = {
      ...common,
      browsers: [
        {
          name: "Firefox",
          version: "1",
          sizes: [{ name: "64", function: "softmax", dtype: "float64", shape: [64], contestants: [js] }],
        },
        { name: "Chromium", version: "2", sizes: [] },
      ],
    };
    expect(made("browsers", { browsers }).slice(0, 3)).toEqual([
      "| js | Firefox 1 | Chromium 2 |",
      "|---|--:|--:|",
      "| `softmax` float64, 64 | 3.00× | – |",
    ]);
    const limit = {
      ...common,
      gcc: "gcc 12",
      sizes: [{ shape: [1, 4096], contestants: [{ name: "SIMD", nsPerElement: spread(1, 1.25, 2) }] }],
    };
    expect(made("limit", { limit })[2]).toBe("| 1 × 4,096 | 1.25 |");
    expect(made("limit", { limit }).at(-1)).toContain("gcc 12");
    const share = (name: string, ...rounds: number[]) => ({ name, share: spread(...rounds) });
    const first = share("softmax", 1, 1, 1);
    const family = {
      ...common,
      groups: [
        {
          title: "masks",
          results: [first, share("where", 1, 1.2, 1.3), first, share("bias", 1.4, 1.5, 1.6)],
        },
      ],
    };
    expect(made("family", { family }).slice(2, 4)).toEqual([
      "| masks, softmax | where: 1.20 |",
      "| masks, softmax | bias: 1.50 |",
    ]);
  });

  test("sampling by kind, length and engine, and beside others", () => {
    const common = { host, rounds: 3, turnMs: 20 };
    const share = (name: string, ...rounds: number[]) => ({ name, share: spread(...rounds) });
    const functions = (ours: number) => [
      { function: "argmax", contestants: [share("softmax", 1), share("wasm-relaxed", 0.2), share("js", 2)] },
      {
        function: "sample, topK 50, topP 0.95, minP 0.05, T 0.7",
        contestants: [share("softmax", 1), share("wasm-relaxed", ours), share("plain loop", 18)],
      },
    ];
    const sampling = {
      ...common,
      engine: "wasm-relaxed",
      groups: [
        { size: "1000x8", n: 8, shape: [1000, 8], kind: "gaussian", functions: functions(9).slice(0, 1) },
        { size: "128256", n: 128_256, kind: "real", functions: functions(0.31) },
        { size: "128256", n: 128_256, kind: "gaussian", functions: functions(0.33) },
      ],
    };
    const others = {
      ...common,
      versions: { wasmax: "0.1.0", torch: "1.13" },
      groups: ["real", "gaussian"].map((kind, i) => ({
        n: 128_256,
        kind,
        functions: [
          {
            function: "topK 50, T 0.7",
            contestants: [
              { name: "wasmax wasm-relaxed", nsPerElement: spread(0.2), timesWasmax: spread(1) },
              { name: "transformers.js", nsPerElement: spread(1.6), timesWasmax: spread(8 + i) },
            ],
          },
        ],
      })),
    };
    const results = { sampling, "sampling-peers": others };
    const tables = made("sampling", results).join("\n").split("\n\n");
    expect(tables.slice(0, 3)).toEqual([
      "| wasm-relaxed; n = 128,256 | real | gaussian |\n|---|--:|--:|\n| argmax | 0.20 | 0.20 |\n" +
        "| sample, topK 50, topP 0.95, minP 0.05, T 0.7 | 0.31 | 0.33 |",
      "| wasm-relaxed; gaussian; n = | 1,000 × 8 | 128,256 |\n|---|--:|--:|\n| argmax | 0.20 | 0.20 |\n" +
        "| sample, topK 50, topP 0.95, minP 0.05, T 0.7 |  | 0.33 |",
      "| gaussian; n = 128,256 | wasm-relaxed | js | by hand |\n|---|--:|--:|--:|\n" +
        "| argmax | 0.20 | 2.00 |  |\n" +
        "| sample, topK 50, topP 0.95, minP 0.05, T 0.7 | 0.33 |  | plain loop 18.0 |",
    ]);
    expect(made("samplingPeers", results).slice(0, 4)).toEqual([
      "| n = 128,256 | real | gaussian |",
      "|---|--:|--:|",
      "| **topK 50, T 0.7**, wasmax wasm-relaxed (ns/element) | 0.20 | 0.20 |",
      "| transformers.js | 8.00× | 9.00× |",
    ]);
    expect(made("token", results)[0]).toBe(
      "By topK 50, topP 0.95, minP 0.05, T 0.7, `wasmax/sampling` takes 0.31 – 0.33 of the time of a softmax " +
        "to get from 128,256 logits to a token; as multiples of its time: transformers.js topK 50 8.00 – 9.00×.",
    );
    expect(made("token", { sampling })[0]).toMatch(/to a token\.$/);
  });

  test("the charts, from where the document lies", () => {
    const lengths = { host, versions: {}, rounds: 3, turnMs: 20, groups: peers.groups };
    expect(made("charts", { lengths })[0]).toMatch(/^!\[Time .* 3 others\]\(bench\/charts\/time\.svg\)$/);
    expect(made("charts", { lengths }, beside)[2]).toMatch(/\(charts\/error\.svg\)$/);
    expect(made("time", { lengths })).toEqual([made("charts", { lengths })[0], "", expect.any(String)]);
  });

  test("the words of its language", () => {
    expect(made("engines", { peers }, chinese)[0]).toBe("| 行数 × 长度 | wasm-relaxed | js | 普通循环 |");
    expect(made("ahead", {}, chinese)).toEqual([
      "尚未测量：`npm run bench:peers -- --json bench/results/peers.json`。",
    ]);
  });

  test("a name that is known, and an end", () => {
    expect(() => made("nothing", {})).toThrow("no figures are called nothing");
    for (const text of [
      "<!-- figures: peers -->\n",
      `<!-- figures: peers -->\n${block("ahead")}`,
      `${block("peers")}<!-- /figures -->`,
    ]) {
      expect(() => rewrite(text, english, {})).toThrow("a block of figures is not closed");
    }
  });
});

describe("a hand-written figure is", () => {
  const under = (text: string) =>
    handWritten(`# A\n5×\n\n## How fast\n\n${text}\n\n## Next\n\n5 ms\n`, "## How fast");

  test("a factor or a time, in the section alone and outside of blocks", () => {
    expect(under("12.9× as fast, 0.2 µs, 1,024 ns/element, 20ms, 3 times, 4.8 倍, 5 毫秒")).toEqual([
      "12.9×",
      "0.2 µs",
      "1,024 ns",
      "20ms",
      "3 times",
      "4.8 倍",
      "5 毫秒",
    ]);
    expect(under(`A row.\n\n${block("peers", "12.9×\n")}\n\nAnother, and`)).toEqual([]);
  });

  test("those of parts of the section, and of a whole page", () => {
    expect(under("2×\n\n### Part\n\n3×")).toEqual(["2×", "3×"]);
    expect(handWritten("# A\n\n1×\n\n## B\n\n2×\n", "# A")).toEqual(["1×", "2×"]);
    expect(() => handWritten("# A\n", "## A")).toThrow("there is no ## A");
  });

  test("no shape, count or type", () => {
    expect(under("1 × 21 × 512 × 512, axis 1; 1,024 × 1,024 float32; Node 24; 4 masks")).toEqual([]);
  });
});

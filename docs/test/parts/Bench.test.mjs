/** The bench of the page about speed: what it measures, and what a reader does with it. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { errorsOf, ROWS } from "../../.vitepress/theme/bench/accuracy.mjs";
import { openEngines } from "../../.vitepress/theme/bench/contestants.mjs";
import { uniformLogits } from "../../.vitepress/theme/bench/logits.mjs";
import { softmaxRows } from "../../.vitepress/theme/bench/plain.mjs";
import { accuracyTable, digits, speedTable } from "../../.vitepress/theme/bench/tables.mjs";
import { spread, takeTurns, tick, turn, turnLength } from "../../.vitepress/theme/bench/turns.mjs";
import { PHONE, useBrowser, visit } from "../browser.mjs";

describe("turns", () => {
  /** A clock with steps of 1 ms, of which each look takes a hundredth. */
  const coarse = () => {
    let looks = 0;
    const now = () => Math.floor(looks++ / 100);
    return { now, work: (ms) => () => (looks += 100 * ms) };
  };

  test("the step of a clock is found, and a turn has fifty of them", () => {
    assert.equal(tick(coarse().now), 1);
    assert.equal(turnLength(10, 1), 50);
    assert.equal(turnLength(10, 0.005), 10);
  });

  test("a turn by a coarse clock is right to a step", () => {
    const { now, work } = coarse();
    const ms = turn(work(0.13), 4, 50, now);
    assert(Math.abs(ms - 0.1325) < 0.003, `${ms}`);
  });

  test("each round begins with the next one, and all have as many turns", () => {
    const order = [];
    const turns = ["a", "b", "c"].map((name, i) => () => {
      order.push(name);
      return i + order.length / 100;
    });
    const done = [];
    const spreads = takeTurns(turns, 3, (count) => done.push(count));
    assert.equal(order.join(""), "abcbcacab");
    assert.deepEqual(done, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(
      spreads.map(({ rounds }) => rounds.length),
      [3, 3, 3],
    );
  });

  test("a median does not follow one long turn", () => {
    const { median, q1, q3 } = spread([1, 1.1, 0.9, 90, 1]);
    assert.deepEqual([median, q1, q3], [1, 1, 1.1]);
  });
});

describe("the tables", () => {
  const nsPerElement = (rounds) => spread(rounds);

  test("compare with the loop within a round", () => {
    const contestants = [
      { name: "js", nsPerElement: nsPerElement([1, 2, 8]) },
      { name: "loop", nsPerElement: nsPerElement([2, 4, 4]) },
    ];
    const [{ n, cells }] = speedTable([{ n: 2, contestants }]);
    assert.equal(n, 2);
    assert.equal(cells.js.part, "0.50");
    assert.equal(cells.js.share, "× 0.50");
    assert.equal(cells.loop.share, "");
  });

  test("have a row for each contestant, in three digits", () => {
    const accuracy = [65_536, 1_000_000].map((n) => ({ n, contestants: [{ name: "js", ulp: n / 10 }] }));
    assert.deepEqual(accuracyTable(accuracy)[0].cells, [
      { ulp: "6,554", share: "" },
      { ulp: "100,000", share: "" },
    ]);
    assert.deepEqual([0.1234, 12.34, 123.4].map(digits), ["0.12", "12.3", "123"]);
  });
});

test("the loop by hand gives the softmax of each row", () => {
  const out = new Float32Array(4);
  softmaxRows(Float32Array.of(0, 0, 1000, 1000), out, 2);
  assert.deepEqual([...out], [0.5, 0.5, 0.5, 0.5]);
  assert.deepEqual(uniformLogits(3), uniformLogits(3));
});

test("engines are within what is promised, and the loop in float32 is beyond it", () => {
  const { engines } = openEngines();
  for (const n of ROWS) {
    const { contestants } = errorsOf(engines, n);
    for (const { name, ulp, share } of contestants) {
      if (share !== undefined) assert(share > 0.1 && share < 1, `${name}: ${share} of the bound`);
      if (name === "loop") assert(ulp < 1.6);
      // The bound is below 3 + 16 + 16 here.
      if (name === "loop32") assert(ulp > 500, `${ulp}`);
    }
  }
});

useBrowser();

const said = (page) => page.locator(".live .said").innerText();

test("measures, shows, and copies JSON with the browser in it", async () => {
  await visit(
    "guide/your-browser",
    async (page) => {
      const button = page.locator(".live .start");
      await button.focus();
      await page.keyboard.press("Enter");
      await page.locator(".live progress").waitFor();
      await page.locator(".live .copy-json").waitFor({ timeout: 30_000 });
      assert.match(
        await said(page),
        /^Done\. Of the loop’s time wasm-relaxed takes [\d.]+ in rows of 2, .*32,000\.$/,
      );
      assert.match(
        await page.locator(".live .chosen").innerText(),
        /runs wasm-relaxed here by default: the fastest/,
      );
      const lengths = await page.locator(".live .speed tbody th").allInnerTexts();
      assert.deepEqual(lengths, ["2", "10", "100", "1,000", "32,000"]);
      assert.match(
        await page.locator(".live .plot svg[role=img]").getAttribute("aria-label"),
        /100: wasm-relaxed/,
      );
      await page.locator(".live .copy-json").click();
      await page.locator(".live").getByText("Copied.").waitFor();
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
      });
      await page.locator(".live .copy-json").click();
      await page.locator(".live").getByText("press Ctrl+C").waitFor();
      const selected = await page.waitForFunction(() => getSelection().toString() || undefined);
      assert.equal(await selected.jsonValue(), await page.locator(".live textarea").inputValue());
      const report = JSON.parse(await page.locator(".live textarea").inputValue());
      assert.match(report.userAgent, /Chrom/);
      assert.match(report.wasmax, /^\d+\.\d+\.\d+$/);
      assert.equal(report.cores, await page.evaluate(() => navigator.hardwareConcurrency));
      assert(Math.abs(Date.now() - Date.parse(report.date)) < 60_000);
      assert.equal(report.elements, 32_000);
      for (const { contestants } of report.speed)
        for (const { nsPerElement } of contestants) {
          assert.equal(nsPerElement.rounds.length, report.rounds);
          assert(nsPerElement.median > 0 && nsPerElement.q1 <= nsPerElement.q3);
        }
      const names = report.accuracy[1].contestants.map(({ name }) => name);
      assert.deepEqual(names, ["wasm-relaxed", "wasm-simd", "js", "loop", "loop32"]);
      for (const { share = 0 } of report.accuracy.flatMap(({ contestants }) => contestants))
        assert(share < 1);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert(width <= PHONE.width, `${width} wide`);
    },
    { viewport: PHONE },
  );
});

test("stops in the midst, keeps what it has, and begins again; the address keeps the settings", async () => {
  await visit("zh/guide/your-browser?rounds=whole", async (page) => {
    await page.getByLabel("320,000", { exact: true }).check();
    assert.equal(new URL(page.url()).search, "?rounds=whole&elements=320000");
    await page.locator(".live .start").click();
    await page.locator(".live .speed tbody tr").first().waitFor({ timeout: 30_000 });
    await page.locator(".live .stop").click();
    assert.match(await said(page), /已停止/);
    assert.equal(await page.locator(".live progress").count(), 0);
    const rows = await page.locator(".live .speed tbody tr").count();
    assert(rows >= 1 && rows < 5);
    await page.waitForTimeout(500);
    assert.equal(await page.locator(".live .speed tbody tr").count(), rows, "nothing comes any more");
    await page.locator(".live .start").click();
    await page.locator(".live progress").waitFor();
    await page.locator(".live").getByText("还原").click();
    assert.equal(await page.locator(".live .speed").count(), 0);
    assert.equal(new URL(page.url()).search, "");
  });
});

test("says what is not there, and why", async () => {
  await visit("guide/your-browser", async (page) => {
    // As in Safari, whose WebAssembly refuses the relaxed binary; and a Worker that fails.
    await page.evaluate(() => {
      globalThis.Worker = class {
        constructor() {
          this.terminate = () => {};
          this.postMessage = () => {
            const reason = "CompileError: relaxed simd instructions not supported";
            const host = {
              default: { name: "wasm-simd", reason },
              missing: [{ name: "wasm-relaxed", reason }],
            };
            this.onmessage({ data: { host } });
            this.onmessage({ data: { error: "Error: no memory" } });
          };
        }
      };
    });
    await page.locator(".live .start").click();
    assert.match(await page.locator(".live .chosen").innerText(), /wasm-simd .* because .*not supported/);
    assert.match(await page.locator(".live .missing").innerText(), /^Not there: wasm-relaxed \(CompileError/);
    assert.match(await said(page), /no memory/);
  });
});

/** The papers of guide/resources: the list, what is found in it, and what is left of it without a script. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { chosen, SUBJECTS } from "../../.vitepress/theme/resources/filter.mjs";
import { built, useBrowser, visit } from "../browser.mjs";

useBrowser();

const docs = resolve(import.meta.dirname, "../..");
const json = (path) => JSON.parse(readFileSync(resolve(docs, path), "utf8"));
const papers = json("snippets/resources/papers.json");
const ALL = { subject: "all", words: "", order: "oldest" };
const titles = (asked) => chosen(papers, { ...ALL, ...asked }).map(({ title }) => title);

test("each paper has a subject, a year, a reason in both languages, and an address of its own", () => {
  for (const { subject, year, authors, title, en, zh } of papers) {
    assert(SUBJECTS.includes(subject), title);
    assert(year > 1850 && year < 2030 && authors.length > 0, title);
    assert.match(en, /^[^\u4e00-\u9fff]{20,120}\.$/, title);
    assert.match(zh, /[\u4e00-\u9fff].*。$/, title);
  }
  assert.equal(new Set(papers.map(({ address }) => address)).size, papers.length);
  // An arXiv number begins with the year and month of its first version.
  for (const { address, year, title } of papers) {
    const [, two] = /arxiv\.org\/abs\/(\d\d)\d\d\.\d{4,5}$/.exec(address) ?? [];
    if (two) assert.equal(2000 + Number(two), year, title);
  }
  for (const subject of SUBJECTS) assert(titles({ subject }).length >= 3, subject);
});

test("docs/links/resources.json says of each paper whose it is", () => {
  const links = json("links/resources.json");
  for (const { address, authors, year, title } of papers)
    assert.equal(links[address], `${authors} ${year}, ${title}`);
});

test("words are found in titles, names and reasons of both languages, in any order and case", () => {
  assert.deepEqual(titles({ words: "LORA" }), ["LoRA: low-rank adaptation of large language models"]);
  assert.deepEqual(titles({ words: "2017 calibration" }), titles({ words: "guo 过于自信" }));
  assert.deepEqual(titles({ words: "sparsemax nonsense" }), []);
  assert.deepEqual(titles({ words: "  " }).length, papers.length);
  const years = chosen(papers, { ...ALL, order: "newest" }).map(({ year }) => year);
  assert.deepEqual(
    years,
    [...years].sort((a, b) => b - a),
  );
});

test("without a script the page has all of them, in both languages", () => {
  for (const [path, language] of [
    ["guide/resources", "en"],
    ["zh/guide/resources", "zh"],
  ]) {
    const html = built(path);
    for (const paper of papers) {
      assert(html.includes(`href="${paper.address.replaceAll("&", "&amp;")}"`), paper.title);
      assert(html.includes(paper[language]), paper[language]);
    }
  }
});

test("a reader types, chooses and resets; the address keeps it; what is found is said", () =>
  visit("guide/resources", async (page) => {
    const part = page.locator(".live", { has: page.locator(".papers") });
    const said = () => page.locator(".live [role=status]").first().innerText();
    assert.equal(await said(), `All ${papers.length} papers.`);
    await page.locator(".live input[type=text]").fill("entropy");
    assert.equal(await part.locator("tbody tr").count(), titles({ words: "entropy" }).length);
    await page.getByLabel("policies").check();
    await page.getByLabel("newest first").check();
    const found = await part.locator("tbody a").allInnerTexts();
    assert.deepEqual(found, titles({ words: "entropy", subject: "policies", order: "newest" }));
    assert.equal(new URL(page.url()).search, "?words=entropy&subject=policies&order=newest");
    await page.locator(".live input[type=text]").fill("no such words");
    assert.equal(await said(), "No paper has all of these words.");
    await page.getByRole("button", { name: "Reset" }).click();
    assert.equal(await part.locator("tbody tr").count(), papers.length);
    assert.equal(new URL(page.url()).search, "");
  }));

test("begins with what the address says, in Chinese too", () =>
  visit("zh/guide/resources?subject=sampling&order=newest", async (page) => {
    const found = await page.locator(".papers tbody a").allInnerTexts();
    assert.deepEqual(found, titles({ subject: "sampling", order: "newest" }));
    assert.match(await page.locator(".papers tbody tr").first().innerText(), /截断的位置随模型的把握而变/);
  }));

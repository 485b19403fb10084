/** `npm test`: which poems are held out, how they become numbers, which characters the perplexity counts. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bind } from "../shared/engines.mjs";
import { createCoder, joined, loadCorpora, split, unknownShare } from "./corpus.mjs";
import { poemPerplexity, rowsOf } from "./perplexity.mjs";

const corpora = loadCorpora();

test("every tenth of the distinct poems is held out", () => {
  const poems = Array.from({ length: 25 }, (_, i) => ({ tune: "调", body: `第${i}首` }));
  const { training, heldOut } = split([
    ...poems,
    { tune: "又一调", body: "第9首" },
    { tune: "空", body: "" },
  ]);
  assert.deepEqual(heldOut, ["调\n第9首\n", "调\n第19首\n"]);
  assert.equal(training.length, 23);
});

test("no poem of the corpora is in both parts", () => {
  for (const { training, heldOut } of [corpora.songCi, corpora.yuanQu]) {
    const poemsOf = ({ text, starts }) =>
      Array.from(starts.subarray(0, -1), (start, i) =>
        corpora.decode(text.subarray(start + 1, starts[i + 1])).replace(/^.*\n/, ""),
      );
    // What differs only in characters that the vocabulary lacks is alike here.
    const seen = new Set(poemsOf(training).filter((poem) => !poem.includes("□")));
    assert.deepEqual(
      poemsOf(heldOut).filter((poem) => seen.has(poem)),
      [],
    );
  }
});

test("how much there is, and what the vocabulary lacks", () => {
  const { songCi, yuanQu, vocabulary } = corpora;
  assert.equal(vocabulary.length, 2504);
  assert.equal(songCi.training.starts.length - 1, 18_923);
  assert.equal(songCi.heldOut.starts.length - 1, 2_102);
  assert.equal((100 * unknownShare(songCi.heldOut)).toFixed(1), "2.5");
  assert.equal((100 * unknownShare(yuanQu.heldOut)).toFixed(1), "2.6");
  const poem = "如梦令\n常记溪亭日暮，沉醉不知归路。\n";
  assert.equal(corpora.decode(corpora.encode(poem)), poem);
  assert.equal(corpora.decode(corpora.encode("A")), "□");
});

test("a poem begins at the line break before it", () => {
  const { encode, decode } = createCoder([..."□\n一二三"]);
  const { text, starts } = joined(["一\n二\n", "三\n二二\n"], encode);
  assert.equal(decode(text), "\n一\n二\n三\n二二\n");
  assert.deepEqual(Array.from(starts), [0, 4, 9]);
});

test("each character counts once, with half a row before it unless its poem begins nearer", () => {
  const starts = [0, 5, 13, 14, 47];
  const context = 8;
  const times = new Int32Array(48);
  for (const { from, after, to } of rowsOf(starts, context)) {
    assert.ok(to - from <= context);
    for (let i = after + 1; i <= to; i++) {
      times[i]++;
      const begun = starts.findLast((start) => start < i);
      assert.ok(i - from >= Math.min(context / 2, i - begun), `${i} from ${from}`);
    }
  }
  assert.deepEqual(Array.from(times), [0, ...Array(47).fill(1)]);
});

test("a model that gives each next class p has a perplexity of 1 / p, whatever it does elsewhere", () => {
  const { crossEntropy } = bind("js").functions;
  const [classes, context, rows] = [4, 8, 16];
  // Each class is followed by the next. The logits are ln 9 for it and 0 for three others: p = 9 / 12.
  const text = Int32Array.from({ length: 48 }, (_, i) => i % classes);
  const logits = new Float32Array(rows * classes);
  const forward = (characters) => {
    logits.fill(0);
    for (let row = 0; row < rows; row++)
      logits[row * classes + ((characters[row] + 1) % classes)] = Math.log(9);
    return logits;
  };
  const model = { rows, context, classes, forward };
  const poems = { text, starts: Int32Array.of(0, 5, 13, 14, 47) };
  assert.ok(Math.abs(poemPerplexity(model, crossEntropy, poems) - 12 / 9) < 1e-6);
});

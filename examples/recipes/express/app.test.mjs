import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { app } from "./app.mjs";

let server;
before(async () => {
  server = app.listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
});
after(() => server.close());

async function post(body, type = "application/json") {
  const url = `http://127.0.0.1:${server.address().port}/softmax`;
  const response = await fetch(url, { method: "POST", headers: { "content-type": type }, body });
  return { status: response.status, answer: await response.json() };
}

test("rows along an axis", async () => {
  const { status, answer } = await post('{ "logits": [0, 1, 0, 1], "shape": [2, 2], "axis": 0 }');
  assert.equal(status, 200);
  assert.deepEqual(answer, { probabilities: [0.5, 0.5, 0.5, 0.5] });
});

const BAD = [
  ["{}", "wasmax: logits must be a number[] or a typed array of numbers, got undefined"],
  ['{ "logits": "1,2" }', 'wasmax: logits must be a number[] or a typed array of numbers, got "1,2"'],
  ['{ "logits": [1, null] }', "wasmax: logits[1] must be a number, got null"],
  ['{ "logits": [1], "temperature": 0 }', "wasmax: temperature must be a finite number above 0, got 0"],
  [
    '{ "logits": [1], "temperature": null }',
    "wasmax: temperature must not be null (leave it out or undefined)",
  ],
  ['{ "logits": [1, 2], "shape": [3] }', "wasmax: the product of shape [3] must be the length 2, got 3"],
  ['{ "logits": [1], "out": [0] }', 'unknown field "out": logits, temperature, shape, axis are known'],
  [
    '{ "logits": [1], "__proto__": {} }',
    'unknown field "__proto__": logits, temperature, shape, axis are known',
  ],
  ["[1, 2]", 'unknown field "0": logits, temperature, shape, axis are known'],
  ['{ "logits": [1e999, 1] }', "a row of logits has no distribution"],
  ["{ logits }", /JSON/],
];
for (const [body, error] of BAD)
  test(`400 for ${body}`, async () => {
    const { status, answer } = await post(body);
    assert.equal(status, 400);
    if (error instanceof RegExp) assert.match(answer.error, error);
    else assert.equal(answer.error, error);
  });

test("a body of another type is no logits, and one that is too long is a 413", async () => {
  assert.equal((await post("[1]", "text/plain")).status, 400);
  assert.equal((await post(`{ "logits": [${"1,".repeat(600_000)}1] }`)).status, 413);
});

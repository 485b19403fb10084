/** The handler by itself: Node has Request and Response too. main.mjs runs it in workerd. */
import assert from "node:assert/strict";
import { test } from "node:test";
import worker from "./worker.mjs";

async function post(body) {
  const response = await worker.fetch(new Request("http://localhost/", { method: "POST", body }));
  return { status: response.status, answer: await response.json() };
}

test("a token", async () => {
  const { status, answer } = await post(
    '{ "logits": [1, 3, 2, -1], "temperature": 0.8, "seed": 42, "step": 11 }',
  );
  assert.equal(status, 200);
  assert.equal(answer.token, 2);
});

const BAD = [
  ["{}", "seed is missing"],
  ["null", "seed is missing"],
  ['{ "seed": 1 }', "wasmax: logits must be a number[] or a typed array of numbers, got undefined"],
  ['{ "seed": 1.5, "logits": [1] }', /^wasmax: seed must be an integer/],
  ['{ "seed": 1, "logits": [] }', /^wasmax: /],
  ['{ "seed": 1, "logits": [1e999] }', /^wasmax: /],
  ['{ "seed": 1, "logits": [1], "where": [0] }', 'unknown field "where"'],
  ["{", /^not JSON: /],
];
for (const [body, error] of BAD)
  test(`400 for ${body}`, async () => {
    const { status, answer } = await post(body);
    assert.equal(status, 400);
    if (error instanceof RegExp) assert.match(answer.error, error);
    else assert.equal(answer.error, error);
  });

test("405 for GET", async () => {
  assert.equal((await worker.fetch(new Request("http://localhost/"))).status, 405);
});

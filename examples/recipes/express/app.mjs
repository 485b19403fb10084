/**
 * POST /softmax { "logits": [1, 2, 3], "temperature": 0.5 } answers { "probabilities": […] }.
 *
 * wasmax checks what it is given before it computes: a wrong kind is a TypeError, a wrong value a RangeError,
 * and its message, which begins with "wasmax:", names what came. So the endpoint checks what only it can
 * know: which options are anyone's to set, and how large a body may be. JSON gives `number[]`, which is
 * computed in float64. To parse 1,000 numbers and to write as many took four times as long as their softmax,
 * or more: large rows are better sent as bytes.
 */
import express from "express";
import { softmax } from "wasmax";

/** No `out`, nor anything else that a request has no business with. */
const OPTIONS = ["temperature", "shape", "axis"];

class BadRequest extends Error {
  status = 400;
}

/** softmax of a request's body, or a BadRequest. */
function probabilitiesOf(body) {
  const { logits, ...options } = body ?? {};
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new BadRequest(`unknown field ${JSON.stringify(unknown)}: logits, ${OPTIONS.join(", ")} are known`);
  try {
    return softmax(logits, options);
  } catch (error) {
    // Its own checks are the caller's mistakes. Anything else is ours, and stays a 500.
    if (!error.message.startsWith("wasmax: ")) throw error;
    throw new BadRequest(error.message, { cause: error });
  }
}

export const app = express();
app.use(express.json({ limit: "1mb" }));
app.post("/softmax", (request, response) => {
  const probabilities = probabilitiesOf(request.body);
  // JSON has no NaN, and would say null.
  if (probabilities.some(Number.isNaN)) throw new BadRequest("a row of logits has no distribution");
  response.json({ probabilities });
});
// express.json's errors have a status too: 400 for what is no JSON, 413 for what is too long.
app.use((error, _request, response, _next) => {
  const status = error.status ?? 500;
  if (status === 500) console.error(error);
  response.status(status).json({ error: status === 500 ? "internal error" : error.message });
});

/**
 * A Cloudflare Worker: POST { "logits": [1, 3, 2, -1], "seed": 42, "step": 0 } answers { "token": 1 }, and
 * the engine that it was drawn on.
 *
 * Workers may not compile bytes. wrangler sets the condition `workerd`, under which the package imports its
 * .wasm files as modules, compiled when the Worker is deployed; nothing is configured for it. A Worker that
 * has no state gives the same text in any data centre: seed and step come with the request, and the token
 * follows from them.
 */
import { engine, sample } from "wasmax/sampling";

/** The options that are a caller's to set, and no others. */
const OPTIONS = ["temperature", "topK", "topP", "minP", "seed", "step"];
const bad = (error) => Response.json({ error }, { status: 400 });

export default {
  async fetch(request) {
    if (request.method !== "POST") return Response.json({ error: "POST logits" }, { status: 405 });
    let body;
    try {
      body = await request.json();
    } catch (error) {
      return bad(`not JSON: ${error.message}`);
    }
    const { logits, ...options } = body ?? {};
    const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
    if (unknown !== undefined) return bad(`unknown field ${JSON.stringify(unknown)}`);
    // Without a seed nobody could ask for the same token again.
    if (options.seed === undefined) return bad("seed is missing");
    try {
      return Response.json({ token: sample(logits, options), engine: engine().name });
    } catch (error) {
      // TypeError or RangeError of a request's own making; the rest is the Worker's, and stays a 500.
      if (!error.message.startsWith("wasmax: ")) throw error;
      return bad(error.message);
    }
  },
};

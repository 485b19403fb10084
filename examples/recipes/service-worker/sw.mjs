/**
 * A service worker that answers POST /softmax itself, also when the server is gone: the browser keeps its
 * script and what that imports. The body is the bytes of the logits, read as a view of the ArrayBuffer that
 * they came in; the result overwrites them and is the answer's body, which copies once.
 *
 * Import maps do not reach workers, so the address stands here. With a bundler it is `import … from
 * "wasmax"`, and `format: "iife"` for browsers that know no modules in service workers.
 */
import { softmax } from "/npm/wasmax@0.2.0/dist/index.js";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function answer(request) {
  const bytes = await request.arrayBuffer();
  const temperature = Number(new URL(request.url).searchParams.get("temperature") ?? 1);
  try {
    const logits = new Float32Array(bytes);
    return new Response(softmax(logits, { temperature, out: logits }));
  } catch (error) {
    // "wasmax: …", or of Float32Array where the bytes are no multiple of four.
    return new Response(error.message, { status: 400 });
  }
}

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "POST" && new URL(url).pathname === "/softmax") event.respondWith(answer(event.request));
});

/** What a page does: it registers the worker, and then asks an address that no server has. */
await navigator.serviceWorker.register("sw.mjs", { type: "module" });
await navigator.serviceWorker.ready;
// The first visit: until the worker claims the page, requests still go to the server.
if (!navigator.serviceWorker.controller)
  await new Promise((done) =>
    navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
  );

window.ask = async (logits, temperature = 1) => {
  const response = await fetch(`/softmax?temperature=${temperature}`, { method: "POST", body: logits });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return new Float32Array(await response.arrayBuffer());
};
document.querySelector("output").textContent = "ready";

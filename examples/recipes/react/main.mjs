/** The component on a server, hydrated in a document of happy-dom, and with its slider moved. */
import assert from "node:assert/strict";
import { build } from "esbuild";
import { Window } from "happy-dom";
import { createElement } from "react";
import { renderToString } from "react-dom/server";

// What a bundler does with JSX; packages stay imports.
const outfile = `${import.meta.dirname}/build/Probabilities.mjs`;
const entryPoints = [`${import.meta.dirname}/Probabilities.jsx`];
await build({ entryPoints, outfile, format: "esm", jsx: "automatic" });
const { Probabilities } = await import(outfile);

const props = { labels: ["cat", "dog", "fox"], logits: [2, 1, 0] };
const element = createElement(Probabilities, props);
const html = renderToString(element);
assert.match(html, /66\.5%.*24\.5%.*9\.0%/s);

const window = new Window();
window.document.body.innerHTML = `<main>${html}</main>`;
Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
// Node 20 has none yet.
globalThis.navigator ??= window.navigator;
const { act } = await import("react");
const { hydrateRoot } = await import("react-dom/client");

const main = window.document.querySelector("main");
const shown = () => [...main.querySelectorAll(".p")].map(({ textContent }) => textContent).join(" ");
const problems = [];
let root;
await act(() => {
  root = hydrateRoot(main, element, { onRecoverableError: (error) => problems.push(error) });
});
assert.deepEqual(problems, [], "the server's text is the client's");
const before = shown();

// React hears of a value that the element's own setter was given.
const slider = main.querySelector("input");
const { set } = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, "value");
await act(() => {
  set.call(slider, "0.5");
  slider.dispatchEvent(new window.Event("input", { bubbles: true }));
});
const after = shown();
assert.equal(main.querySelector("output").textContent, "0.5");
assert.equal(after, "86.7% 11.7% 1.6%");
await act(() => root.unmount());
await window.happyDOM.close();
console.log(`${before} at temperature 1, ${after} at 0.5`);

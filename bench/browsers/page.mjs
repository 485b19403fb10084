/** The page's script: races as its address says, and sends the report to the server that it came from. */
import { race } from "./race.mjs";

/** @type {object} */
let report;
try {
  report = await race(JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1))));
} catch (error) {
  report = { thrown: `${error}\n${error.stack}` };
}
await fetch("/report", { method: "POST", body: JSON.stringify(report) });

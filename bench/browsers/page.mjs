/** The page's script: runs the race in its address and posts the report to the server it came from. */
import { race } from "./race.mjs";

/** @type {object} */
let report;
try {
  report = await race(JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1))));
} catch (error) {
  report = { thrown: `${error}\n${error.stack}` };
}
await fetch("/report", { method: "POST", body: JSON.stringify(report) });

/** Times and errors off the page's thread. Messages: { done, of }, { speed }, { accuracy }, { end }, { error }. */
import { engine } from "wasmax";
import { errorsOf, ROWS } from "./accuracy.mjs";
import { openEngines } from "./contestants.mjs";
import { LENGTHS, timesOf } from "./speed.mjs";
import { tick, turnLength } from "./turns.mjs";

/** How long all of it takes is said on the page. */
const PLANS = {
  quick: { rounds: 5, warmMs: 100, turnMs: 10 },
  whole: { rounds: 15, warmMs: 300, turnMs: 20 },
};

self.onmessage = ({ data: { elements, plan } }) => {
  try {
    const clockMs = tick();
    const { rounds, warmMs, turnMs } = PLANS[plan];
    const turn = turnLength(turnMs, clockMs);
    const { engines, missing } = openEngines();
    const each = rounds * (engines.length + 1);
    const all = LENGTHS.length * each;
    postMessage({ host: { default: engine(), missing, clockMs, turnMs: turn, rounds, elements } });
    LENGTHS.forEach((n, i) => {
      const progress = (done) => postMessage({ done: i * each + done, of: all });
      postMessage({ speed: timesOf(engines, { n, elements, rounds, warmMs, turnMs: turn }, progress) });
    });
    for (const n of ROWS) postMessage({ accuracy: errorsOf(engines, n) });
    postMessage({ end: true });
  } catch (error) {
    postMessage({ error: String(error) });
  }
};

/**
 * A module worker: softmax away from the thread of the page. The logits' buffer is handed over, not copied,
 * the result goes into the same array, and the same buffer goes back: 4 bytes a logit and no more, however
 * large.
 *
 * Hand over whole arrays. Of a view of a larger buffer the whole buffer goes, and each view of it is empty on
 * the other side; a buffer of WebAssembly's memory cannot be handed over at all: `logits.slice()` can.
 */
import { softmax } from "wasmax";

self.onmessage = ({ data: { id, logits, options } }) => {
  try {
    softmax(logits, { ...options, out: logits });
    self.postMessage({ id, probabilities: logits }, [logits.buffer]);
  } catch (error) {
    // Its message says what was wrong; the logits go back as they were.
    self.postMessage({ id, logits, error: error.message }, logits?.buffer ? [logits.buffer] : []);
  }
};

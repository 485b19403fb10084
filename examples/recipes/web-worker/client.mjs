/** The side of the page: a promise for each message, so that answers find who asked. */
export function createClient(worker) {
  const waiting = new Map();
  let last = 0;
  worker.onmessage = ({ data: { id, probabilities, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(probabilities);
    else reject(new Error(error));
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  };
  return {
    /** `logits` is empty from here on: its buffer is on its way. */
    softmax: (logits, options) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        // What cannot be sent throws here, and waits for nothing.
        worker.postMessage({ id, logits, options }, [logits.buffer]);
        waiting.set(id, { resolve, reject });
      }),
  };
}

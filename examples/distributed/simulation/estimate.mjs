/** What needs no simulation: bytes, core time, and the bounds that a queue and failures set. */
import { BYTES_A_STATE } from "./shards.mjs";

const MILLION = 1e6;
const BYTES_A_LOGIT = 4;
/** The log-sum-exp of a row, a float64. */
const BYTES_A_RESULT = 8;

/** Seconds of a core and of reading that a row takes. */
export function rowSeconds({ vocabulary, element, read }) {
  const core = vocabulary * element * 1e-9;
  const reading = (vocabulary * BYTES_A_LOGIT) / (read * 1e9);
  return { core, reading, both: core + reading };
}

/** Bytes that a million rows move: as logits, as references to them with results, and as states of shards. */
export function millionBytes({ vocabulary, rows, reference }) {
  return {
    logits: MILLION * vocabulary * BYTES_A_LOGIT,
    references: Math.ceil(MILLION / rows) * reference,
    results: MILLION * BYTES_A_RESULT,
    shard: MILLION * BYTES_A_STATE,
  };
}

/** Workers that one queue keeps busy. */
export const workersFed = (jobSeconds, queue) => jobSeconds / queue;

/**
 * The share of a worker's time that counts where it fails now and then: a job begins again until it ends
 * before the next failure, and each failure costs a start of the machine. Exact where all jobs take the same.
 */
export const survives = (jobSeconds, { mtbf, boot }) =>
  mtbf === Infinity ? 1 : jobSeconds / ((mtbf + boot) * Math.expm1(jobSeconds / mtbf));

/**
 * Seconds that a run ends later, on average, because the job of a worker that died near its end comes back
 * only when its lock does. The last death is `apart` seconds before the end, on average, and what remains of
 * the lock is waited for. The job then has to be done; but the lock began with the job, before the death, and
 * at the end fewer workers have one: these make up for it.
 */
export const tail = ({ lock, apart }) => (apart === Infinity ? 0 : lock + apart * Math.expm1(-lock / apart));

/** What takes each worker `work` seconds without failures takes with them. */
export function runSeconds({ work, jobSeconds, workers, mtbf, boot, lock }) {
  const share = survives(jobSeconds, { mtbf, boot });
  return work / share + tail({ lock, apart: mtbf / workers });
}

/**
 * Seconds a job at which queue and failures together cost least: a job costs `queue`, a failure half a job
 * (Young, 1974, of checkpoints).
 */
export const bestJobSeconds = ({ queue, mtbf }) => Math.sqrt(2 * queue * mtbf);

/** The queue's connections: Redis where REDIS_URL says so, Postgres where POSTGRES_URL does. */
import { setTimeout as sleep } from "node:timers/promises";
import { createPostgresBackend, FlowProducer, Queue, QueueEvents, Worker } from "bullmq";

/** Jobs added in one call. */
export const AT_ONCE = 500;

const { REDIS_URL, POSTGRES_URL } = process.env;

/**
 * @param {{ redis?: string, postgres?: string }} [where]
 * @param {(error: Error) => void} [onError] without a handler, an `error` event ends the process
 */
export function connect(where = { redis: REDIS_URL, postgres: POSTGRES_URL }, onError = () => {}) {
  const { redis, postgres } = where;
  if (!redis === !postgres)
    throw new Error(
      "one of REDIS_URL and POSTGRES_URL must be set, such as REDIS_URL=redis://10.0.0.5:6379, got " +
        (redis ? "both" : "neither"),
    );
  const name = postgres ? "Postgres" : "Redis";
  const host = hostOf(redis || postgres, name);
  const backend = postgres ? createPostgresBackend : undefined;
  // null: a command waits until Redis is back. By default it fails after 20 attempts to connect.
  const connection = postgres
    ? { connectionString: postgres, migrate: true }
    : { url: redis, maxRetriesPerRequest: null };
  const kept = [];
  const keep = (it) => {
    it.on("error", onError);
    kept.push(it);
    return it;
  };
  return {
    name,
    /**
     * Resolves when the server answers. To be awaited before anything of it is made: see `untilPostgres`.
     *
     * @throws {Error} where waiting is of no use: another password, a host that nobody knows.
     */
    ready: async () => {
      try {
        await (postgres ? untilPostgres(postgres, onError) : untilRedis(redis, onError));
      } catch ({ message }) {
        throw new Error(`${name} at ${host}: ${message}`);
      }
    },
    queue: (name, options) => keep(new Queue(name, { connection, ...options }, backend)),
    flows: () => keep(new FlowProducer({ connection }, backend)),
    events: (name, options) => keep(new QueueEvents(name, { connection, ...options }, backend)),
    worker: (name, run, options) => keep(new Worker(name, run, { connection, ...options }, backend)),
    async close() {
      for (const it of kept.reverse()) await it.close();
    },
  };
}

const SCHEMES = { Redis: ["redis:", "rediss:"], Postgres: ["postgres:", "postgresql:"] };

/** A URL without what is secret in it. */
function hostOf(url, name) {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : {};
  if (!SCHEMES[name].includes(protocol))
    throw new Error(
      `${name.toUpperCase()}_URL must begin with ${SCHEMES[name].map((s) => `${s}//`).join(" or ")}, got ` +
        (protocol ? `${protocol}//${host}` : "what is no URL"),
    );
  return host;
}

/** What every job has. */
export const JOB = {
  // A folder that is not mounted for a moment, a full disk: five times, then the job has failed.
  attempts: 5,
  backoff: { type: "fixed", delay: 1000 },
  // Jobs stay when they are completed: `submit.mjs` counts them.
  removeOnComplete: false,
  removeOnFail: false,
};

/** How a worker takes jobs. */
export const workerOptions = ({ lockSeconds }) => ({
  concurrency: 1,
  lockDuration: lockSeconds * 1000,
  // How often someone looks for jobs whose lock has expired: a killed worker's job is back after at most one
  // and a half times its lock.
  stalledInterval: lockSeconds * 500,
  // How many workers may die over a job before it has failed. The default, 1, means the second one.
  maxStalledCount: 10,
  // After an error of the connection; 15 s by default. Redis reconnects beneath this, Postgres does not.
  runRetryDelay: 1000,
});

/** Each run has its own: jobs of other settings, or of files as they were, never come to a worker. */
export const queueOf = ({ queue }, run) => `${queue}-${run}`;

export const idOf = (kind, run, file, row) => [run, kind, file, row].filter((v) => v !== undefined).join("_");

/**
 * What is said of a server that is away, starts or ends: SQLSTATE 08, 57P01 – 57P03, or the system's code.
 */
export const isAway = ({ code = "", message = "" }) =>
  /^(08|57P0|ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
  /ECONNREFUSED|[Cc]onnection|terminat|^LOADING/.test(message);

/**
 * Says an error once, though each attempt to connect is one. The result's `back` is to be called when it is
 * over.
 */
export function sayOnce(name, say) {
  let last;
  const onError = (error) => {
    const text = isAway(error) ? `waits for ${name}: ${error.message}` : error.message;
    const kind = isAway(error) ? "away" : text;
    if (kind !== last) say(text);
    last = kind;
  };
  return Object.assign(onError, { back: () => (last = undefined) });
}

/** Tries again while the server is away. Redis' commands wait by themselves, those of Postgres throw. */
export async function patiently(act, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; ; ) {
    try {
      return await act();
    } catch (error) {
      if (!isAway(error) || Date.now() > end) throw error;
      await sleep(200);
    }
  }
}

/**
 * What BullMQ 6.7 makes while Postgres recovers keeps its first error for good, and a worker then fails
 * thousands of times a second: so nothing is made before the server has answered.
 */
const untilPostgres = (connectionString, onError) =>
  patiently(async () => {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString });
    client.on("error", () => {});
    try {
      await client.connect();
    } catch (error) {
      if (isAway(error)) onError(error);
      throw error;
    }
    await client.end();
  }, Infinity);

/** What BullMQ makes says a wrong password again and again, and waits. */
const untilRedis = (url, onError) =>
  patiently(async () => {
    const { Redis } = await import("ioredis");
    const client = new Redis(url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: null });
    // The reason: `connect` itself says no more than that the connection is closed.
    let reason;
    client.on("error", (error) => {
      reason ??= error;
    });
    try {
      await client.connect();
      await client.ping();
    } catch (error) {
      reason ??= error;
    } finally {
      client.disconnect();
    }
    if (!reason) return;
    if (isAway(reason)) onError(reason);
    throw reason;
  }, Infinity);

/**
 * Opens an engine once, and again where what kept a faster one away may pass. src/functions/root.ts has the
 * same written out for the root: by way of this it took 0.1 KB more, and short rows up to 6 % longer.
 */
import type { EngineInfo } from "../types/create.js";

interface Opened {
  readonly info: EngineInfo;
  readonly passing: boolean;
  readonly machine: unknown;
}

export interface Keeper<H> {
  /** The engine, opened at the first call; a stopgap while its turn lasts. */
  host(): H;
  /** What runs and, where it is not the fastest, why. */
  info(): EngineInfo;
}

export function keeperOf<H extends Opened>(open: () => H): Keeper<H> {
  let host: H | undefined;
  /** Serves while what kept a faster engine away may pass: a full stack, memory that is short. */
  let stopgap: H | undefined;
  /** How many more calls it serves, and how many it serves after the next try: 1, 2, 4, 8 … */
  let left = 0;
  let next = 1;

  function choose(): H {
    if (stopgap !== undefined && left > 0) {
      left--;
      return stopgap;
    }
    const opened = open();
    // A page's own WebAssembly may have called in the meantime: the first to be open stays.
    if (host !== undefined) return host;
    // Nor does a try that ends worse than the one before take kernels away.
    const worse = !opened.machine && !!stopgap?.machine;
    if (opened.passing || worse) {
      if (!worse) stopgap = opened;
      left = next;
      next *= 2;
      return stopgap as H;
    }
    host = opened;
    stopgap = undefined;
    return host;
  }

  return {
    host: () => host ?? choose(),
    info: () => {
      const { info, passing } = host ?? stopgap ?? choose();
      if (!passing) return { ...info };
      return {
        ...info,
        reason: `${info.reason}; tried again after ${left} more call${left === 1 ? "" : "s"}`,
      };
    },
  };
}

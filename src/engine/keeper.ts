/** Opens an engine once, and again where what kept a faster one away may pass. */
import type { EngineInfo } from "../types/create.js";

interface Opened {
  readonly info: EngineInfo;
  readonly passing: boolean;
  readonly machine: unknown;
}

export class Keeper<H extends Opened> {
  readonly #open: () => H;
  #host: H | undefined;
  /** Serves while what kept a faster engine away may pass: a full stack, memory that is short. */
  #stopgap: H | undefined;
  /** How many more calls it serves, and how many it serves after the next try: 1, 2, 4, 8 … */
  #left = 0;
  #next = 1;

  constructor(open: () => H) {
    this.#open = open;
  }

  /** The engine, opened at the first call; the stopgap while its turn lasts. */
  host(): H {
    return this.#host ?? this.#choose();
  }

  /** The engine that stays; undefined while a stopgap serves. */
  settled(): H | undefined {
    return this.#host;
  }

  #choose(): H {
    if (this.#stopgap !== undefined && this.#left > 0) {
      this.#left--;
      return this.#stopgap;
    }
    const opened = this.#open();
    // A page's own WebAssembly may have called in the meantime: the first to be open stays.
    if (this.#host !== undefined) return this.#host;
    // Nor does a try that ends worse than the one before take kernels away.
    const worse = !opened.machine && !!this.#stopgap?.machine;
    if (opened.passing || worse) {
      if (!worse) this.#stopgap = opened;
      this.#left = this.#next;
      this.#next *= 2;
      return this.#stopgap as H;
    }
    this.#host = opened;
    this.#stopgap = undefined;
    return opened;
  }

  /** What runs and, where it is not the fastest, why. */
  info(): EngineInfo {
    const { info, passing } = this.#host ?? this.#stopgap ?? this.#choose();
    if (!passing) return { ...info };
    const left = this.#left;
    return { ...info, reason: `${info.reason}; tried again after ${left} more call${left === 1 ? "" : "s"}` };
  }
}

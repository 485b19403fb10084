/** The numbers of a call, by row. */
import { wrongKind } from "../input/errors.js";
import { bare } from "../intrinsics/objects.js";
import {
  at,
  type Column,
  checkColumn,
  FINITE,
  NATURAL,
  NOT_NEGATIVE,
  POSITIVE,
  type Range,
  readColumn,
  type SamplingRead,
  SHARE,
  TEMPERATURE,
} from "./options.js";

/** The numbers of one row. Off: 1 for the first and topP, 0 for the others. */
export interface Settings {
  repetitionPenalty: number;
  frequencyPenalty: number;
  presencePenalty: number;
  topNSigma: number;
  temperature: number;
  topK: number;
  topP: number;
  minP: number;
  epsilonCutoff: number;
}

type Name = keyof Settings;

const DEFAULTS: readonly (readonly [name: Name, otherwise: number, range: Range])[] = [
  ["repetitionPenalty", 1, POSITIVE],
  ["frequencyPenalty", 0, FINITE],
  ["presencePenalty", 0, FINITE],
  ["topNSigma", 0, NOT_NEGATIVE],
  ["temperature", 1, TEMPERATURE],
  ["topK", 0, NATURAL],
  ["topP", 1, NOT_NEGATIVE],
  ["minP", 0, SHARE],
  ["epsilonCutoff", 0, SHARE],
];

/** The numbers of all rows. */
export class Columns {
  readonly temperatureLast: boolean;
  /** Of the row that was last asked for. */
  readonly settings: Settings = {
    repetitionPenalty: 1,
    frequencyPenalty: 0,
    presencePenalty: 0,
    topNSigma: 0,
    temperature: 1,
    topK: 0,
    topP: 1,
    minP: 0,
    epsilonCutoff: 0,
  };
  /** Those that differ by row. Of no prototype: nothing of the caller's stands on it. */
  #columns: { [name in Name]?: Float64Array } | undefined;

  constructor(o: SamplingRead, many: boolean) {
    for (let i = 0; i < DEFAULTS.length; i++) {
      const [name, otherwise, range] = DEFAULTS[i] as (typeof DEFAULTS)[number];
      const given = o[name];
      // Most are left out.
      if (given === undefined) continue;
      const column: Column = readColumn(name, given, otherwise, range, many);
      if (typeof column === "number") this.settings[name] = column;
      else {
        this.#columns ??= bare();
        this.#columns[name] = column;
      }
    }
    const { temperatureLast = false } = o;
    if (typeof temperatureLast !== "boolean")
      throw wrongKind("temperatureLast", "a boolean", temperatureLast);
    this.temperatureLast = temperatureLast;
  }

  /** A RangeError where an array is not of one a row. */
  check(rows: number): void {
    for (const name in this.#columns) checkColumn(name, this.#columns[name as Name] as Column, rows);
  }

  /** The numbers of a row, in an object that serves all of them. */
  row(i: number): Settings {
    for (const name in this.#columns)
      this.settings[name as Name] = at(this.#columns[name as Name] as Column, i);
    return this.settings;
  }
}

/** r of weights.ts: 1 / T in float32. T stays where no product of 0 and Infinity can arise. */
export function factorOf(temperature: number): number {
  return Math.fround(1 / Math.min(Math.max(temperature, 2 ** -90), 2 ** 90));
}

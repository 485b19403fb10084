/** The options of the variants, and how their parameters are read. */
import { wrongKind, wrongValue } from "../input/errors.js";
import { type OptionName, type Options, readTemperature } from "../input/options.js";

export const ROWS: readonly OptionName[] = ["axis", "dtype", "out", "shape"];
export const TEMPERED: readonly OptionName[] = ["axis", "dtype", "out", "shape", "temperature"];

export function alphaOf({ alpha }: Options): number {
  if (alpha === undefined) return 1.5;
  if (typeof alpha !== "number") throw wrongKind("alpha", "a number", alpha);
  if (!(alpha >= 1 && alpha < Infinity)) throw wrongValue("alpha", "a finite number of at least 1", alpha);
  return alpha;
}

export const temperatureOf = (o: Options): number => readTemperature(o.temperature);

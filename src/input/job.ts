/** From a call to a job for an engine: the rows, and what is applied to the logits. */
import { inverse, type Job } from "../engine/job.js";
import { tagOf } from "../intrinsics/typedArrays.js";
import { lengthOf, readInput } from "./arrays.js";
import { type Call, type Lengths, NO_LENGTHS, readHead } from "./call.js";
import { type Masks, NO_MASKS, readMasks, readShapes, readWhere } from "./operands.js";
import { type OptionName, type Options, readScaling } from "./options.js";
import { layout } from "./shape.js";

/** A call of a function that an engine computes. */
export interface JobCall extends Call {
  readonly job: Job;
  readonly masks: Masks;
  readonly lengths: Lengths;
}

/**
 * Recorded only if `logits` or `targets` is a `number[]`: reading its elements may run getters that resize
 * `where` or `weight`. Written out by hand; `Object.entries` cost 0.5 µs.
 */
function lengthsOf(as: string, logits: unknown, targets: unknown, { where, weight }: Options): Lengths {
  const listed = Array.isArray(logits) || Array.isArray(targets);
  if ((where === undefined && targets === undefined) || !listed) return NO_LENGTHS;
  // Not by `push`: a setter of Object.prototype would take the first one.
  return [
    { name: as, view: logits as ArrayBufferView },
    { name: "where", view: where as ArrayBufferView },
    { name: "targets", view: targets as ArrayBufferView },
    { name: "weight", view: weight as ArrayBufferView },
  ]
    .filter(({ view }) => tagOf(view) !== undefined)
    .map(({ name, view }) => ({ name, view, length: lengthOf(name, view) }));
}

/** Options first (their getters may do anything), then the logits, then arrays that cannot run user code. */
export function readJob(
  name: string,
  logits: unknown,
  options: unknown,
  taken: readonly OptionName[],
  as = "logits",
  targets?: unknown,
): JobCall {
  const { o: given, dtype, sizes, axes } = readHead(name, options, taken);
  const o = readWhere(given);
  let { temperature, scale } = readScaling(o);
  const shapes = readShapes(o);
  const lengths = lengthsOf(as, logits, targets, o);
  const input = readInput(as, logits, dtype);
  const rows = layout(sizes, axes, input.length);
  const masks = shapes === undefined ? NO_MASKS : readMasks(o, shapes, input, dtype, rows);
  const { bias, where, queries } = masks;
  const { outer, n, inner } = rows;
  // Without a bias, a scale is a temperature.
  if (bias === undefined && scale !== 1) [temperature, scale] = [inverse(scale), 1];
  const job: Job = { outer, n, inner, temperature, scale, bias, where, queries };
  return { o, dtype, input, layout: rows, job, masks, lengths };
}

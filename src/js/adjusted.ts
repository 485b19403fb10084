/** The logits of a block after scale, bias and mask: what the rows of a job are. */
import type { Arrays, Floats, Job, Kind } from "../engine/job.js";
import { type Block, floats, load, loadOperand } from "../rows/blocks.js";
import { adjust } from "./masks.js";

/** Fills `block` with the rows of scale·x + bias, −Infinity where the mask excludes. */
export function loadAdjusted<K extends Kind>(
  kind: K,
  x: Arrays[K],
  job: Job,
  part: Block,
  block: Floats,
): void {
  load(kind, x, job, part, block);
  const { scale, bias, where } = job;
  if (bias === undefined && where === undefined) return;
  const length = part.count * job.n;
  const side = bias && floats(kind, length);
  const mask = where && new Uint8Array(length);
  if (bias !== undefined) loadOperand(bias, job, part, side as Floats);
  if (where !== undefined) loadOperand(where, job, part, mask as Uint8Array);
  adjust(block, 0, block, 0, length, scale, side, 0, mask, 0);
}

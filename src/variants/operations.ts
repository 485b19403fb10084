/** Every function of this entry, in the order of the documents. */
import type { RowOperation } from "./alongRows.js";
import { ENTMAX, ENTMAX_GRAD } from "./entmax.js";
import { ENTMAX15, ENTMAX15_GRAD } from "./entmax15.js";
import { GUMBEL_SOFTMAX, GUMBEL_SOFTMAX_GRAD } from "./gumbel.js";
import { HARDMAX } from "./hardmax.js";
import { SOFTMIN, SOFTMIN_GRAD } from "./softmin.js";
import { SPARSEMAX, SPARSEMAX_GRAD } from "./sparsemax.js";

export const VARIANTS: readonly Pick<RowOperation, "name" | "options">[] = [
  SOFTMIN,
  SOFTMIN_GRAD,
  HARDMAX,
  GUMBEL_SOFTMAX,
  GUMBEL_SOFTMAX_GRAD,
  SPARSEMAX,
  SPARSEMAX_GRAD,
  ENTMAX15,
  ENTMAX15_GRAD,
  ENTMAX,
  ENTMAX_GRAD,
];

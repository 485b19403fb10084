/** An engine, open. */
import type { EngineInfo } from "../../types/create.js";
import type { Rows } from "./rows.js";

export interface SamplingHost {
  readonly info: EngineInfo;
  /** Whether a faster engine failed for what may pass; `info.reason` says what. */
  readonly passing: boolean;
  /** The row at work: of kernels, or else of JS. */
  readonly rows: Rows;
  /** Whether the rows are those of kernels. */
  readonly machine: boolean;
}

/** An engine and what a call on it works with. Nothing of it is left to the next call. */
import type { EngineInfo } from "../types/create.js";
import { Distribution } from "./distribution.js";
import type { SamplingHost } from "./engine/host.js";
import type { Rows } from "./engine/rows.js";
import { Touched } from "./touched.js";

export class Work implements SamplingHost {
  readonly info: EngineInfo;
  readonly passing: boolean;
  readonly machine: boolean;
  readonly rows: Rows;
  readonly distribution: Distribution;
  readonly touched = new Touched();

  constructor({ info, passing, machine, rows }: SamplingHost) {
    this.info = info;
    this.passing = passing;
    this.machine = machine;
    this.rows = rows;
    this.distribution = new Distribution(rows);
  }
}

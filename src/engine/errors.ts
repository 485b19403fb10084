/** The errors that opening an engine may end in. */

/** For an engine that was asked for and cannot run; `cause` says why. */
export function cannotRun(engine: string, cause: unknown): Error {
  return new Error(`wasmax: engine ${JSON.stringify(engine)} cannot run here`, { cause });
}

/** For memory that cannot be had. */
export function noMemory(bytes: number, cause: unknown): RangeError {
  return new RangeError(`wasmax: memory of ${bytes} bytes cannot be had`, { cause });
}

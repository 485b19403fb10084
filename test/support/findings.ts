/**
 * Collects the findings of many cases, so that a failing test shows twenty of them and not only the first.
 */
import { expect } from "vitest";

export class Findings {
  readonly #list: string[] = [];
  #count = 0;
  /** The largest error over its bound that was met. */
  share = 0;

  /** Compares y with the exact result: within a bound, or exactly where the result is 0, infinite or NaN. */
  compare(what: string, y: ArrayLike<number>, want: readonly number[], bound: (i: number) => number): void {
    if (y.length !== want.length) this.note(`${what}: ${y.length} elements, not ${want.length}`);
    for (const [i, w] of want.entries()) {
      const v = y[i] as number;
      this.#count++;
      if (w === 0 || !Number.isFinite(w)) {
        if (!(v === w || (Number.isNaN(w) && Number.isNaN(v))))
          this.note(`${what}: [${i}] is ${v}, not ${w}`);
        continue;
      }
      const allowed = bound(i);
      const off = Math.abs(v - w);
      if (!(off <= allowed))
        this.note(
          `${what}: [${i}] is ${v}, not ${w}: ${(off / allowed).toPrecision(3)} times the allowed ${allowed}`,
        );
      else if (allowed > 0) this.share = Math.max(this.share, off / allowed);
    }
  }

  note(problem: string): void {
    this.#count++;
    this.#list.push(problem);
  }

  /** Runs a case; what it throws is a finding. */
  during(what: string, run: () => void): void {
    try {
      run();
      this.#count++;
    } catch (error) {
      this.note(`${what}: ${error}`);
    }
  }

  /** Fails with what was found, or where nothing was looked at. */
  done(): void {
    expect(this.#count, "elements compared").toBeGreaterThan(0);
    if (this.#list.length > 0)
      expect.fail(`${this.#list.length} findings:\n${this.#list.slice(0, 20).join("\n")}`);
  }
}

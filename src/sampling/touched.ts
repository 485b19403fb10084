/**
 * Tokens with a bias or in a text, each once, and what penalties do to their logits: in float64 from the
 * float32 logit, rounded to float32 once.
 */
import type { Settings } from "./settings.js";

/** What is known of tokens: of a row, or over the steps of a sampler. */
export class Touched {
  /** For each token of the vocabulary where it stands in the lists, from 1 on; 0 for none. */
  #slots = new Uint32Array(0);
  #count = 0;
  /** The largest token, −1 if there is none. */
  largest = -1;
  #tokens = new Uint32Array(16);
  #biases = new Float64Array(16);
  /** How often a token is in the history. */
  #times = new Uint32Array(16);
  /** Whether it is in the history or the prompt. */
  #seen = new Uint8Array(16);

  /** Makes room for a vocabulary of n tokens. */
  reserve(n: number): void {
    if (n <= this.#slots.length) return;
    const slots = new Uint32Array(n);
    for (let i = 0; i < this.#count; i++) slots[this.#tokens[i] as number] = i + 1;
    this.#slots = slots;
  }

  /** Forgets everything. */
  clear(): void {
    for (let i = 0; i < this.#count; i++) this.#slots[this.#tokens[i] as number] = 0;
    this.#count = 0;
    this.largest = -1;
  }

  /** Where a token stands. */
  #slot(token: number): number {
    if (token >= this.#slots.length) this.reserve(Math.max(token + 1, 2 * this.#slots.length));
    const known = this.#slots[token] as number;
    if (known > 0) return known - 1;
    const i = this.#count++;
    if (i === this.#tokens.length) this.#grow();
    if (token > this.largest) this.largest = token;
    this.#slots[token] = i + 1;
    this.#tokens[i] = token;
    this.#biases[i] = 0;
    this.#times[i] = 0;
    this.#seen[i] = 0;
    return i;
  }

  #grow(): void {
    const size = this.#tokens.length * 2;
    const [tokens, biases, times, seen] = [this.#tokens, this.#biases, this.#times, this.#seen];
    this.#tokens = new Uint32Array(size);
    this.#biases = new Float64Array(size);
    this.#times = new Uint32Array(size);
    this.#seen = new Uint8Array(size);
    for (let i = 0; i < tokens.length; i++) {
      this.#tokens[i] = tokens[i] as number;
      this.#biases[i] = biases[i] as number;
      this.#times[i] = times[i] as number;
      this.#seen[i] = seen[i] as number;
    }
  }

  bias(token: number, amount: number): void {
    const i = this.#slot(token);
    this.#biases[i] = amount;
  }

  prompt(token: number): void {
    // The place first: making room for it makes the list anew.
    const i = this.#slot(token);
    this.#seen[i] = 1;
  }

  history(token: number): void {
    const i = this.#slot(token);
    this.#seen[i] = 1;
    this.#times[i] = (this.#times[i] as number) + 1;
  }

  /** Changes the logits of all that is known. */
  apply(x: Float32Array, s: Settings): void {
    const { repetitionPenalty: p, frequencyPenalty: f, presencePenalty: q } = s;
    for (let i = 0; i < this.#count; i++) {
      const token = this.#tokens[i] as number;
      let v = (x[token] as number) + (this.#biases[i] as number);
      if (this.#seen[i] === 1) v = v > 0 ? v / p : v * p;
      const times = this.#times[i] as number;
      if (times > 0) v -= times * f + q;
      x[token] = v;
    }
  }
}

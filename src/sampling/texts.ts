/** What a call says of tokens: `logitBias`, `prompt` and `history`. */
import type { SamplingRead } from "./options.js";
import { type Bias, checkLists, checkToken, type Lists, listOf, readBias, readLists } from "./tokens.js";
import type { Touched } from "./touched.js";

export class Texts {
  readonly bias: Bias | undefined;
  readonly prompt: Lists;
  readonly history: Lists;

  constructor({ logitBias, prompt }: SamplingRead, history: unknown, many: boolean) {
    this.bias = readBias(logitBias);
    this.prompt = readLists("prompt", prompt, many);
    this.history = readLists("history", history, many);
  }

  /** A RangeError where lists are not of one a row. */
  check(rows: number): void {
    checkLists("prompt", this.prompt, rows);
    checkLists("history", this.history, rows);
  }

  /** Tells `touched` of all tokens of a row; a RangeError for one that is not among n. */
  tell(touched: Touched, row: number, n: number): void {
    touched.clear();
    if (this.bias !== undefined) {
      const { tokens, amounts } = this.bias;
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i] as number;
        checkToken("a token of logitBias", token, n);
        touched.bias(token, amounts[i] as number);
      }
    }
    const prompt = listOf(this.prompt, row);
    if (prompt !== undefined)
      for (let i = 0; i < prompt.length; i++) {
        checkToken("prompt", prompt[i] as number, n, i);
        touched.prompt(prompt[i] as number);
      }
    const history = listOf(this.history, row);
    if (history === undefined) return;
    for (let i = 0; i < history.length; i++) {
      checkToken("history", history[i] as number, n, i);
      touched.history(history[i] as number);
    }
  }
}

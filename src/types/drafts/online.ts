import type { Online, OnlineState } from "../online.js";

/**
 * Online softmax: the log-sum-exp and softmax of logits that come in chunks, over threads, machines or time.
 *
 * It keeps two numbers, max = maxᵢ xᵢ and sum = Σᵢ e^(xᵢ − max). `push` adds a chunk, `a.merge(b)` combines
 * two partial results, `logSumExp` is max + ln sum, and `normalize` gives the softmax of a chunk over all of
 * them. The order does not matter (same bits); grouping changes the result within the bound of `logSumExp`.
 *
 * Source: Milakov & Gimelshein 2018, "Online normalizer calculation for softmax".
 *
 * @param state to go on from: the `state` or the parsed JSON of another one, `[max, sum]`. Default: nothing
 * yet, `[-Infinity, 0]`.
 * @returns an online softmax with `push`, `merge`, `logSumExp`, `normalize`, `state` and `toJSON`.
 * @throws {TypeError} for a state of the wrong kind.
 * @throws {RangeError} for a state that does not have two numbers, or whose sum cannot be.
 * @example
 * ```ts
 * const online = createOnline().push([1, 2]).push([3]);
 * online.logSumExp(); // 3.4076
 * online.normalize([1, 2]); // [0.0900, 0.2447]
 * online.merge(createOnline().push([4])).logSumExp(); // 4.4402
 * createOnline(JSON.parse(JSON.stringify(online))).logSumExp(); // 4.4402
 * createOnline().logSumExp(); // -Infinity
 * ```
 */
export declare function createOnline(state?: OnlineState): Online;

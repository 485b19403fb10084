/** Sorting, apart from the other intrinsics: who does without it does not have it in the bundle. */
import { plainView, uncurried } from "./typedArrays.js";

const sortAll = /* @__PURE__ */ uncurried(Float64Array.prototype.sort) as (a: Float64Array) => Float64Array;

/** All elements in rising order, in place, or the first `count`; returns them, or a view of those. */
export function sort(array: Float64Array, count?: number): Float64Array {
  return sortAll(count === undefined ? array : plainView(Float64Array, array, 0, count));
}

/**
 * Views of scijs ndarray through wasmax. A view is flat data with an offset and a stride an axis; wasmax
 * takes flat data in row-major order, with `shape` and `axis`.
 *
 * A transposed view of all elements is such data: with its axes in the order of falling strides it is
 * row-major again, and only `axis` has to be found there. So are some rows side by side. Nothing is copied
 * for those: their elements are a `subarray`, which could be `out` as well. A view with gaps, such as some
 * columns, or every second row, or a step of -1, is copied once, element by element. `data` is a typed array;
 * of plain ones make `Float64Array.from(data)`.
 */
import ndarray from "ndarray";
import { softmax } from "wasmax";

/** Axes from the largest stride to the smallest, or undefined where the elements do not lie side by side. */
export function rowMajor({ shape, stride }) {
  const order = shape.map((_, k) => k).sort((a, b) => stride[b] - stride[a]);
  let size = 1;
  for (const k of [...order].reverse()) {
    // The stride of an axis of one element means nothing.
    if (shape[k] !== 1 && stride[k] !== size) return undefined;
    size *= shape[k];
  }
  return order;
}

/** A copy in row-major order; the index counts as an odometer does. */
function copy({ data, shape, stride, offset, size }) {
  const to = new data.constructor(size);
  const at = shape.map(() => 0);
  for (let i = 0; i < size; i++) {
    to[i] = data[at.reduce((sum, index, k) => sum + index * stride[k], offset)];
    for (let k = shape.length - 1; k >= 0 && ++at[k] === shape[k]; k--) at[k] = 0;
  }
  return ndarray(to, shape);
}

/** softmax along an axis of a view, as an ndarray of the same shape; the view is not changed. */
export function softmaxOf(view, axis = view.shape.length - 1) {
  const order = rowMajor(view);
  if (!order) {
    const { data, shape } = copy(view);
    return ndarray(softmax(data, { shape, axis }), shape);
  }
  const flat = view.data.subarray(view.offset, view.offset + view.size);
  const y = softmax(flat, { shape: order.map((k) => view.shape[k]), axis: order.indexOf(axis) });
  return ndarray(y, view.shape, view.stride);
}

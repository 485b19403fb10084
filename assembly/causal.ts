/**
 * Causal rows: row r uses its first clamp(first + r, 0, n) elements. The rest of its result is that of
 * excluded elements: 0, or −Infinity in the log-softmax. One call covers all rows: with a call and a fill
 * from JS for each row, 128 × 128 took a fifth longer.
 */
import { logSoftmax, softmax } from "./rows";
import { logSoftmax as logSoftmax64, softmax as softmax64 } from "./rows64";

// @ts-ignore: decorator
@inline
function causal<T>(x: usize, y: usize, rows: u32, n: u32, temperature: f64, first: i32, logs: bool): void {
  const step: usize = n * sizeof<T>();
  for (; rows > 0; rows--, x += step, y += step, first++) {
    const k: u32 = min(max(first, 0), n);
    if (sizeof<T>() == 4) {
      if (logs) logSoftmax(x, y, 1, k, temperature);
      else softmax(x, y, 1, k, temperature);
    } else {
      if (logs) logSoftmax64(x, y, 1, k, temperature);
      else softmax64(x, y, 1, k, temperature);
    }
    if (logs) for (let q = y + k * sizeof<T>(); q < y + step; q += sizeof<T>()) store<T>(q, -Infinity);
    else memory.fill(y + k * sizeof<T>(), 0, step - k * sizeof<T>());
  }
}

export function causalSoftmax(x: usize, y: usize, rows: u32, n: u32, temperature: f64, first: i32): void {
  causal<f32>(x, y, rows, n, temperature, first, false);
}

export function causalSoftmax64(x: usize, y: usize, rows: u32, n: u32, temperature: f64, first: i32): void {
  causal<f64>(x, y, rows, n, temperature, first, false);
}

export function causalLogSoftmax(x: usize, y: usize, rows: u32, n: u32, temperature: f64, first: i32): void {
  causal<f32>(x, y, rows, n, temperature, first, true);
}

export function causalLogSoftmax64(
  x: usize,
  y: usize,
  rows: u32,
  n: u32,
  temperature: f64,
  first: i32,
): void {
  causal<f64>(x, y, rows, n, temperature, first, true);
}

/** Row after row of arrays, along any axis, through float64. */

/** How an array falls into rows: outer × n × inner elements, a row being the n along the middle; or, with `places`, row after row the index of each element. */
export interface Rows {
  readonly outer: number;
  readonly n: number;
  readonly inner: number;
  readonly places: Float64Array | undefined;
}

/** Numbers to read, of any kind. */
export type Source = ArrayLike<number>;
/** Where results go. Those of a Float32Array that will be made float16 are rounded to odd. */
export interface Target {
  readonly values: Float32Array | Float64Array;
  readonly odd: boolean;
}

/** Works on rows in their float64 buffers, all of one length: the sources' at the start, the targets' at the end. There are at least two. */
export type Work = (a: Float64Array, b: Float64Array) => void;

/** Rows that lie side by side are worked on in one go, 16 at most: a cache line of float32 in each step along the axis. */
function blockOf({ n, inner }: Rows): number {
  return Math.max(1, Math.min(16, inner, Math.floor(131_072 / n)));
}

/** Every row of the targets from the same row of the sources, two of each at most. A target may be a source. No size is 0. */
export function walk(rows: Rows, sources: readonly Source[], targets: readonly Target[], work: Work): void {
  const { outer, n, inner, places } = rows;
  const block = blockOf(rows);
  const [a, b] = [0, 1].map(() => Array.from({ length: block }, () => new Float64Array(n))) as [
    Float64Array[],
    Float64Array[],
  ];
  const buffers = [a, b];
  for (let o = 0; o < outer; o++) {
    for (let j = 0; j < inner; j += block) {
      const count = Math.min(block, inner - j);
      for (const [k, source] of sources.entries())
        load(source, buffers[k] as Float64Array[], count, n, o * n * inner + j, inner, places);
      for (let c = 0; c < count; c++) work(a[c] as Float64Array, b[c] as Float64Array);
      for (const [k, target] of targets.entries())
        store(target, buffers[k] as Float64Array[], count, n, o * n * inner + j, inner, places);
    }
  }
}

function load(
  x: Source,
  into: readonly Float64Array[],
  count: number,
  n: number,
  at: number,
  stride: number,
  places: Float64Array | undefined,
): void {
  if (count === 1) {
    const row = into[0] as Float64Array;
    for (let i = 0; i < n; i++)
      row[i] = x[places === undefined ? at + i * stride : (places[at + i] as number)] as number;
    return;
  }
  for (let i = 0; i < n; i++)
    for (let c = 0; c < count; c++) (into[c] as Float64Array)[i] = x[at + i * stride + c] as number;
}

function store(
  y: Target,
  from: readonly Float64Array[],
  count: number,
  n: number,
  at: number,
  stride: number,
  places: Float64Array | undefined,
): void {
  const { values, odd } = y;
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < count; c++) {
      const v = (from[c] as Float64Array)[i] as number;
      values[places === undefined ? at + i * stride + c : (places[at + i] as number)] = odd ? toOdd(v) : v;
    }
  }
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/**
 * v as one of the two float32 beside it, the one whose last bit is 1, or itself: rounded again, to float16, it gives what rounding v once does (Boldo & Melquiond
 * 2008). The nearest float32 may lie halfway between two float16 where v does not.
 */
export function toOdd(v: number): number {
  float[0] = v;
  const f = float[0] as number;
  if (f === v || Number.isNaN(v)) return f;
  const b = bits[0] as number;
  bits[0] = (Math.abs(f) > Math.abs(v) ? b - 1 : b) | 1;
  return float[0] as number;
}

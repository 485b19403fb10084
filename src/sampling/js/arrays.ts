/** What the JS kernels work on. They are methods of it, so that nothing stands between them and a call. */
export interface Arrays {
  readonly x: Float32Array;
  readonly w: Float32Array;
  readonly keys: Float64Array;
  readonly blocks: Float64Array;
  /** The maximum of each 64 elements of x. */
  readonly g: Float32Array;
}

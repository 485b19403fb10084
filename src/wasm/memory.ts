/**
 * The memory of a host, made at its full size and never grown, so no view of it is ever detached:
 *
 *     0 … 4 KiB        static data of the two binaries (1024: SIMD, 2560: relaxed) and SUMS
 *     … 20 KiB         ROWS: one float64 a row from `logSumExp`
 *     … 100 KiB        SIDE and MASK: a piece of what goes with the elements
 *     … 1 MiB          scratch
 *     1 MiB …          the arena of `create({ memory })`
 */
export const PAGE = 65536;
export const SUMS = 3840;
/**
 * ROWS, and with it the scratch, starts 16 bytes off a page, as malloc's large blocks do. When source and
 * target share their offset mod 32, memmove costs 0.26 ns/element; otherwise 0.44 (glibc 2.36, Zen 4, from
 * the cache to memory).
 */
export const ROWS = 4080;
/** How many float64 fit at ROWS. */
export const MOST_ROWS = 2048;
/**
 * Bytes of elements that go through the memory at a time when rows are cut or shorter: the first-level
 * cache's reach.
 */
export const PIECE = 65536;
export const SIDE = ROWS + 8 * MOST_ROWS;
/** A byte for each float32 of a piece. */
export const MASK = SIDE + PIECE;
export const SCRATCH = MASK + PIECE / 4;
export const ARENA = 16 * PAGE;
/** How many bytes the scratch holds. */
export const SCRATCH_SIZE = ARENA - SCRATCH - 16;

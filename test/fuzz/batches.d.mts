/** For the tests, which are TypeScript. */
export const FUNCTIONS: { readonly [name: string]: object };
export function useBatch(
  batch: { readonly seed: number; readonly length?: number; readonly of?: string },
  instance: object,
): string;

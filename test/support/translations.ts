/** scripts/docs/translations.mjs, with types. */
interface Translations {
  /** Paths of originals and translations. */
  translations(): [string, string][];
  hashOf(original: string): string;
  readonly MARK: RegExp;
}

export const { translations, hashOf, MARK } = (await import(
  new URL("../../scripts/docs/translations.mjs", import.meta.url).href
)) as Translations;

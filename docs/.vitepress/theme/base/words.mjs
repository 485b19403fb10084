/** What a part says, in the language of the page. */
import { useData } from "vitepress";
import { computed } from "vue";

/** @template T @param {{ en: T, zh: T }} words */
export function useWords(words) {
  const { lang } = useData();
  return computed(() => (lang.value.startsWith("zh") ? words.zh : words.en));
}

/** The beginnings after which two models of characters say what comes next. */

export const CONTEXTS = {
  /** examples/language-model, which has read Moby Dick. */
  en: ["The whale", "It was a ", "Call me Ish", "Captain Aha", "“But what", "The q"],
  /** examples/poetry: a line break, the name of a tune, a line break, and how the poem begins. */
  zh: ["浣溪沙\n小楼", "如梦令\n昨夜", "水调歌头\n明月", "菩萨蛮\n", "鹧鸪天\n梅", "卜算子\n春"],
};

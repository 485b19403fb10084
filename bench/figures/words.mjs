/**
 * What the tables say, in English, and how that is in Chinese. Names of functions, engines and peers stay
 * what they are.
 */

const CHINESE = {
  "plain loop": "普通循环",
  "rows × length": "行数 × 长度",
  "largest error, ULP": "最大误差（ULP）",
  "ns/element": "ns/元素",
  "its time, as a multiple of wasmax's": "耗时，为 wasmax 的倍数",
  "ns a call": "每次调用的 ns",
  "with `out`": "用 `out`",
  "a new array": "新数组",
  floor: "下限",
  measured: "测得",
  holds: "达到",
  yes: "是",
  no: "否",
  against: "对照",
  "times its time": "为其耗时的倍数",
  "in a fresh process": "新进程中",
  ms: "毫秒",
  axis: "轴",
  "time of an element": "每个元素的耗时",
  "rows of": "行长",
  "… of probabilities": "……目标为概率",
  real: "真实",
  gaussian: "高斯",
  "near-uniform": "近似均匀",
  "one peak": "单峰",
  "many ties": "大量并列",
  "all equal": "全部相等",
  ascending: "递增",
  "by hand": "手写",
  "softmax and sort": "softmax 加排序",
  "comparator sort": "比较函数排序",
  "sample, topK 50, penalties of 2,000 tokens": "sample, topK 50，2,000 个词元的惩罚",
  "sample, topK 50, where of bits": "sample, topK 50，位的 where",
  "sample, topK 50, where of bytes": "sample, topK 50，字节的 where",
};

/** @param {string[][]} ranges Each a name and what follows it. @param {string} comma */
const named = (ranges, comma) => ranges.map((pair) => pair.join(" ")).join(comma);

/** Sentences with something in them. */
const SENTENCES = {
  en: {
    source: (what) => `<sub>${what}</sub>`,
    rounds: (rounds, turnMs) =>
      `medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}, turns of at least ${turnMs} ms`,
    missing: (names) => `not there: ${names}`,
    absent: (command) => `Not measured yet: \`${command}\`.`,
    ahead: (list) =>
      "Where a peer is still ahead of `wasmax`, and its time as a multiple of that of `wasmax`:" +
      `\n\n${list}`,
    nowhere: () => "No peer is ahead of `wasmax` in this run.",
    expect: (here, browsers) =>
      "Expect, for rows of 1,000 elements and more, as a multiple of the speed of a plain `Math.exp` loop: " +
      `in Node ${named(here, ", ")}${browsers.length > 0 ? `; in ${named(browsers, ", ")}` : ""}.`,
    where: (name, sizes, axis) => `\`${name}\`, ${sizes}${axis === -1 ? "" : `, axis ${axis}`}`,
    token: (n, options, ours, others) =>
      `By ${options}, \`wasmax/sampling\` takes ${ours} of the time of a softmax to get from ${n} logits to a ` +
      `token${others.length > 0 ? `; as multiples of its time: ${named(others, ", ")}` : ""}.`,
    time: (n) =>
      "Time of one element against the length of the row, on logarithmic scales: " +
      `wasmax on its engines and ${n} others`,
    error: (n) => `Largest error in ULP against the length of the row: wasmax on its engines and ${n} others`,
  },
  zh: {
    source: (what) => `<sub>${what}</sub>`,
    rounds: (rounds, turnMs) => `${rounds} 轮的中位数，每次至少 ${turnMs} ms`,
    missing: (names) => `缺：${names}`,
    absent: (command) => `尚未测量：\`${command}\`。`,
    ahead: (list) => `仍领先于 \`wasmax\` 之处，及其耗时为 \`wasmax\` 的倍数：\n\n${list}`,
    nowhere: () => "这次运行中没有谁领先于 `wasmax`。",
    expect: (here, browsers) =>
      `每行 1,000 个元素以上时，速度约为普通 \`Math.exp\` 循环的：Node 中 ${named(here, "、")}` +
      `${browsers.length > 0 ? `；浏览器中 ${named(browsers, "、")}` : ""}。`,
    where: (name, sizes, axis) => `\`${name}\`，${sizes}${axis === -1 ? "" : `，轴 ${axis}`}`,
    token: (n, options, ours, others) =>
      `按 ${options}，\`wasmax/sampling\` 从 ${n} 个 logits 到一个词元的耗时` +
      `为一次 softmax 的 ${ours}` +
      `${others.length > 0 ? `；以它的耗时为单位：${named(others, "、")}` : ""}。`,
    time: (n) => `每个元素的耗时随行长的变化（双对数坐标）：各引擎的 wasmax 与另外 ${n} 种`,
    error: (n) => `最大误差（ULP）随行长的变化：各引擎的 wasmax 与另外 ${n} 种`,
  },
};

/**
 * @typedef {((text: string) => string) & typeof SENTENCES.en} Say
 * @param {"en" | "zh"} language
 * @returns {Say}
 */
export function words(language) {
  const say = (text) => (language === "zh" ? (CHINESE[text] ?? text) : text);
  return Object.assign(say, SENTENCES[language]);
}

/** What the bench says. */

const count = (n) => n.toLocaleString("en");

/** A few words for each row of the table, with a mark between them. */
const listed = (rows, mark, text) => rows.map(({ n, cells }) => text(count(n), cells)).join(mark);
const times = (cells, names) =>
  Object.entries(cells)
    .map(([name, { text }]) => `${names[name]} ${text}`)
    .join(", ");

const NAMES = { "wasm-relaxed": "wasm-relaxed", "wasm-simd": "wasm-simd", js: "js" };
const ENGLISH = { ...NAMES, loop: "loop by hand", loop32: "loop in float32" };
const CHINESE = { ...NAMES, loop: "手写循环", loop32: "float32 循环" };

export const words = {
  en: {
    title: "Speed and accuracy, here",
    elements: "Elements",
    rounds: "How long",
    count,
    quick: "quick, about 5 s",
    whole: "whole, about 20 s",
    start: "Measure",
    stop: "Stop",
    progress: "Turns that are done",
    running: "Measuring: leave the page in front …",
    stopped: "Stopped: what was measured stays.",
    done: (name, rows) =>
      `Done. Of the loop’s time ${name} takes ${listed(
        rows,
        ", ",
        (n, cells) => `${cells[name].part} in rows of ${n}`,
      )}.`,
    engine: ({ name, reason }) =>
      reason === undefined
        ? `wasmax runs ${name} here by default: the fastest that this browser has.`
        : `wasmax runs ${name} here by default, because what is faster does not run: ${reason}`,
    missing: (name, reason) => `Not there: ${name} (${reason})`,
    names: ENGLISH,
    length: "Length of a row",
    ns: "ns an element",
    times: "ns an element in rows of n: median, quartiles, × the loop’s time",
    errors: "Largest error in ULP, and its share of what is promised",
    contestant: "Who",
    row: (n) => `a row of ${count(n)}`,
    share: (share) => `${share} of the bound`,
    copy: "Copy as JSON",
    copied: "Copied.",
    copyByHand: "The browser does not let the page copy: press Ctrl+C.",
    json: "What was measured, as JSON",
    describe: (rows) =>
      `ns an element, by the length of a row. ${listed(rows, ". ", (n, cells) => `${n}: ${times(cells, ENGLISH)}`)}.`,
  },
  zh: {
    title: "在这里测速度与精度",
    elements: "元素总数",
    rounds: "时长",
    count,
    quick: "快测，约 5 秒",
    whole: "完整，约 20 秒",
    start: "开始测量",
    stop: "停止",
    progress: "已完成的轮次",
    running: "测量中，请把本页留在前台……",
    stopped: "已停止，测到的结果保留。",
    done: (name, rows) =>
      `完成。${name} 的用时是手写循环的几倍：${listed(
        rows,
        "，",
        (n, cells) => `行长 ${n} 时 ${cells[name].part}`,
      )}。`,
    engine: ({ name, reason }) =>
      reason === undefined
        ? `wasmax 在这里默认使用 ${name}：这是本浏览器能运行的最快引擎。`
        : `wasmax 在这里默认使用 ${name}，因为更快的引擎无法运行：${reason}`,
    missing: (name, reason) => `缺少 ${name}（${reason}）`,
    names: CHINESE,
    length: "行长",
    ns: "每个元素的纳秒数",
    times: "行长为 n 时每个元素的纳秒数：中位数、四分位数、相当于手写循环的倍数",
    errors: "最大误差（ULP）及其占承诺界限的比例",
    contestant: "参赛者",
    row: (n) => `一行 ${count(n)} 个`,
    share: (share) => `界限的 ${share}`,
    copy: "复制为 JSON",
    copied: "已复制。",
    copyByHand: "浏览器不允许页面复制，请按 Ctrl+C。",
    json: "测量结果的 JSON",
    describe: (rows) =>
      `每个元素的纳秒数随行长的变化。${listed(rows, "；", (n, cells) => `${n}：${times(cells, CHINESE)}`)}。`,
  },
};

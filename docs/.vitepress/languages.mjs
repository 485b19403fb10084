/** What differs between the languages: labels, and the sidebar, which has the titles of the pages. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ENTRIES, page, specifier } from "../generate/entries.mjs";

const docs = resolve(import.meta.dirname, "..");

const WORDS = {
  en: {
    home: "Home",
    guide: "Handbook",
    principles: "Principles",
    applications: "Applications",
    onward: "Measuring, and going on",
    functions: "Reference",
    beside: "With other software",
    api: "API",
    entries: "Entries",
    project: "Project",
    changelog: "Changelog",
    contributing: "Contributing",
    source: "Source",
  },
  zh: {
    home: "首页",
    guide: "手册",
    principles: "原理",
    applications: "应用",
    onward: "测量与延伸",
    functions: "参考",
    beside: "与其他软件配合",
    api: "API",
    entries: "各入口",
    project: "项目",
    changelog: "更新记录",
    contributing: "参与开发",
    source: "源码",
  },
};

const PRINCIPLES = [
  "index",
  "what-is-softmax",
  "derivation",
  "overflow",
  "kernel",
  "cross-entropy",
  "temperature",
  "limits",
  "attention",
  "first-run",
];
const APPLICATIONS = ["digits", "spam", "policies", "gpt", "fine-tuning", "distillation"];
const ONWARD = ["your-browser", "resources", "trends", "questions", "glossary"];
const FUNCTIONS = ["options", "sampling", "meanings", "runtimes", "benchmarks", "softmax"];
const BESIDE = ["generation", "tfjs", "duckdb", "scale"];

/** @param {"en" | "zh"} language @param {string | undefined} repository */
function navigation(language, repository) {
  const say = WORDS[language];
  const base = language === "en" ? "/" : `/${language}/`;
  const item = (name) => {
    const [, text] = /^# (.*)$/m.exec(readFileSync(resolve(docs, language, `${name}.md`), "utf8"));
    return { text, link: base + name.replace(/index$/, "") };
  };
  const guide = (name) => item(`guide/${name}`);
  return {
    nav: [
      { text: say.guide, link: `${base}guide/` },
      { text: say.functions, link: `${base}options` },
      { text: say.api, link: `${base}api/` },
      { text: say.changelog, link: `${base}project/changelog` },
      ...(repository ? [{ text: say.source, link: repository }] : []),
    ],
    sidebar: {
      [`${base}guide/`]: [
        { text: say.principles, items: PRINCIPLES.map(guide) },
        { text: say.applications, items: APPLICATIONS.map(guide) },
        { text: say.onward, items: ONWARD.map(guide) },
      ],
      [base]: [
        { text: say.functions, items: FUNCTIONS.map(item) },
        { text: say.beside, items: BESIDE.map(item) },
        {
          text: say.api,
          items: [
            { text: say.entries, link: `${base}api/` },
            ...ENTRIES.map((entry) => ({ text: specifier(entry), link: `${base}api/${page(entry)}` })),
          ],
        },
        {
          text: say.project,
          items: [
            { text: say.changelog, link: `${base}project/changelog` },
            { text: say.contributing, link: `${base}project/contributing` },
          ],
        },
      ],
    },
  };
}

/** @param {string | undefined} repository */
export const languages = (repository) => ({
  root: {
    label: "English",
    lang: "en",
    description: "A drop-in softmax for JavaScript, right in every runtime, by SIMD WebAssembly",
    themeConfig: { ...navigation("en", repository), outline: { level: [2, 3], label: "On this page" } },
  },
  zh: {
    label: "中文",
    lang: "zh-CN",
    link: "/zh/",
    description: "给 JavaScript 用的 softmax，拿来即用，由 SIMD WebAssembly 计算",
    themeConfig: {
      ...navigation("zh", repository),
      outline: { level: [2, 3], label: "本页目录" },
      docFooter: { prev: "上一页", next: "下一页" },
      darkModeSwitchLabel: "外观",
      lightModeSwitchTitle: "切换到浅色",
      darkModeSwitchTitle: "切换到深色",
      returnToTopLabel: "回到顶部",
      sidebarMenuLabel: "菜单",
      langMenuLabel: "切换语言",
      skipToContentLabel: "跳到正文",
      notFound: {
        title: "没有这一页",
        quote: "地址可能有误，或者这一页已经移走。",
        linkLabel: "回到首页",
        linkText: "回到首页",
      },
    },
  },
});

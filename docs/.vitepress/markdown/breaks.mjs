/** A line that ends in Chinese and goes on in Chinese has no space there, though the file has a new line. */

/** Quotation marks, dashes and dots are shared with English: they count beside Chinese. */
const CHINESE = /[\u2014\u201c\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Full-width marks bring their own space, whatever stands on the other side. */
const MARK = /[\u3001-\u303f\uff01-\uff60]/;

/** The text next to a token, in one direction: markup has none. */
function beside(tokens, at, step) {
  for (let i = at + step; i >= 0 && i < tokens.length; i += step)
    if (tokens[i].content) return tokens[i].content;
  return "";
}

export const breaks = (md) =>
  md.core.ruler.push("chinese-breaks", ({ tokens }) => {
    for (const { children } of tokens)
      for (const [i, token] of (children ?? []).entries()) {
        if (token.type !== "softbreak") continue;
        const before = beside(children, i, -1).trimEnd().slice(-1);
        const after = beside(children, i, 1).trimStart().slice(0, 1);
        const both = CHINESE.test(before) && CHINESE.test(after);
        if (both || MARK.test(before) || MARK.test(after))
          Object.assign(token, { type: "text", content: "" });
      }
  });

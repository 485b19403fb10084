/** A paragraph that is a picture can be scrolled on a phone, where the words of a chart would be too small. */
export const pictures = (md) =>
  md.core.ruler.push("pictures", ({ tokens }) => {
    for (const [i, { type, children }] of tokens.entries())
      if (type === "inline" && children.length === 1 && children[0].type === "image") {
        tokens[i - 1].attrJoin("class", "picture");
        // By keys too.
        tokens[i - 1].attrSet("tabindex", "0");
      }
  });

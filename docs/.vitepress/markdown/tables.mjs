/** A header cell without text heads nothing: for a screen reader it is a cell. */
export const tables = (md) =>
  md.core.ruler.push("empty-headers", ({ tokens }) => {
    for (const [i, token] of tokens.entries())
      if (token.type === "th_open" && tokens[i + 1].content === "") token.tag = tokens[i + 2].tag = "td";
  });

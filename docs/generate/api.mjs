/**
 * The API reference, by TypeDoc from the public declarations and their docstrings: a page an entry. Reads
 * dist/types, as users' editors do, so that nothing internal gets in.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Application, CommentTag, Converter, QueryType, ReferenceType, ReflectionKind } from "typedoc";
import { ENTRIES, page, specifier } from "./entries.mjs";

const root = resolve(import.meta.dirname, "../..");

/** `@throws` says which error, in braces that TypeDoc leaves out; a function has one such section. */
function mergeThrows(comment) {
  const tags = comment.blockTags.filter(({ tag }) => tag === "@throws");
  if (tags.length === 0) return;
  const content = tags.flatMap(({ typeAnnotation, content }, i) => [
    { kind: "text", text: i === 0 ? "" : "\n\n" },
    { kind: "code", text: `\`${typeAnnotation?.replace(/[{}]/g, "") ?? "Error"}\`` },
    { kind: "text", text: " " },
    ...content,
  ]);
  const at = comment.blockTags.indexOf(tags[0]);
  comment.blockTags.splice(at, 1, new CommentTag("@throws", content));
  comment.blockTags = comment.blockTags.filter((tag) => !tags.includes(tag));
}

/** The functions of an instance are the module's: a link each, not the same docstring again. */
function linkToFunctions(module, project) {
  const functions = new Map(
    module.children.filter(({ kind }) => kind === ReflectionKind.Function).map((f) => [f.name, f]),
  );
  for (const owner of module.children.filter(({ name }) => name.endsWith("Instance")))
    for (const member of owner.children ?? []) {
      const same = functions.get(member.name);
      if (member.kind !== ReflectionKind.Property || !same) continue;
      member.type = new QueryType(ReferenceType.createResolvedReference(same.name, same, project));
      member.comment = undefined;
    }
}

/** What an entry says of itself, in the comment on top of its declarations. */
function about(entry) {
  const text = readFileSync(join(root, `dist/types/${entry}.d.ts`), "utf8");
  const [, comment] = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(text);
  const said = comment.replace(/^ \*( |$)/gm, "").replace(/^[\w/]+: /, "");
  return said[0].toUpperCase() + said.slice(1);
}

/** A page as the site has it: named after what is imported, links by the names of the pages. */
const tidy = (text, entry) =>
  text
    .replace(/^# .*$/m, () => `# ${specifier(entry)}\n\n${about(entry)}`)
    .replaceAll("](index.md", "](wasmax.md")
    .replace(/^\*\*\*\n\n/gm, "");

/** The page of all entries. */
function list() {
  const rows = ENTRIES.map((entry) => {
    const [first] = about(entry).split("\n\n");
    return `| [${specifier(entry)}](${page(entry)}.md) | ${first.replaceAll("\n", " ")} |`;
  });
  return ["# API", "", "| import | what it has |", "|---|---|", ...rows, ""].join("\n");
}

/** @returns {Promise<Map<string, string>>} the Markdown of the pages by their names, `index` among them */
export async function api() {
  const out = mkdtempSync(join(tmpdir(), "wasmax-api-"));
  try {
    const app = await Application.bootstrapWithPlugins({
      entryPoints: ENTRIES.map((entry) => join(root, `dist/types/${entry}.d.ts`)),
      tsconfig: join(import.meta.dirname, "../tsconfig.json"),
      plugin: ["typedoc-plugin-markdown"],
      out,
      logLevel: "Error",
      readme: "none",
      disableSources: true,
      preservedTypeAnnotationTags: ["@throws"],
      router: "module",
      hidePageHeader: true,
      hideBreadcrumbs: true,
      // What a heading's own anchor is depends on how many before it have the same text.
      useHTMLAnchors: true,
      anchorPrefix: "of-",
      useCodeBlocks: true,
      parametersFormat: "table",
      sort: ["source-order"],
      groupOrder: ["Functions", "Properties", "Methods", "Interfaces", "Type Aliases", "References"],
    });
    app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
      const modules = project.children ?? [];
      for (const module of modules) linkToFunctions(module, project);
      // wasmax/js has the names of the root and no others: its page is what its comment says.
      const js = modules.find(({ name }) => name === "js");
      for (const child of [...(js?.children ?? [])]) project.removeReflection(child);
      const done = new Set();
      for (const { comment } of Object.values(project.reflections)) {
        if (!comment || done.has(comment)) continue;
        done.add(comment);
        mergeThrows(comment);
      }
    });
    const project = await app.convert();
    if (!project || app.logger.hasErrors()) throw new Error("TypeDoc could not read dist/types");
    await app.generateOutputs(project);
    if (app.logger.hasErrors()) throw new Error("TypeDoc could not write the pages");
    const text = (entry) => tidy(readFileSync(join(out, `${entry}.md`), "utf8"), entry);
    const pages = ENTRIES.map((entry) => [page(entry), text(entry)]);
    const js = pages.find(([name]) => name === "js");
    js[1] += "\nIts functions and types are those of [wasmax](wasmax.md).\n";
    return new Map([["index", list()], ...pages]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

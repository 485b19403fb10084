/**
 * The language service of TypeScript 5.9, as an editor asks it: what a hover, the help and the completions
 * show.
 */
import { join } from "node:path";
import { compiler } from "./support.js";

type Parts = readonly { text: string }[] | undefined;
interface Tag {
  readonly name: string;
  readonly text?: Parts;
}
interface Documentation {
  readonly documentation?: Parts;
  readonly tags?: readonly Tag[];
}
interface Signature extends Documentation {
  readonly prefixDisplayParts: Parts;
  readonly suffixDisplayParts: Parts;
  readonly parameters: readonly { displayParts: Parts; documentation: Parts }[];
}
interface Service {
  getQuickInfoAtPosition(file: string, at: number): (Documentation & { displayParts?: Parts }) | undefined;
  getSignatureHelpItems(file: string, at: number, o: undefined): { items: readonly Signature[] } | undefined;
  getCompletionsAtPosition(file: string, at: number, o: object): { entries: { name: string }[] } | undefined;
  getSemanticDiagnostics(file: string): readonly { messageText: unknown }[];
}

const plain = (parts: Parts) => (parts ?? []).map(({ text }) => text).join("");

/** Docs as an editor shows them: the text, then each tag. */
export function docsOf({ documentation, tags }: Documentation): string {
  const shown = (tags ?? []).map(({ name, text }) => `@${name} ${plain(text)}`);
  return [plain(documentation), ...shown].join("\n");
}

export interface Editor {
  /** What hovering over the name before the parenthesis shows. */
  hover(call: string): { text: string; docs: string };
  /** What is shown after the parenthesis: each signature, with the docs. */
  help(call: string): { text: string; docs: string; parameters: string[] }[];
  /** What is offered at the end of a call that is not closed. */
  completions(call: string): string[];
  /** The errors of a call. */
  errors(call: string): string[];
}

/** An editor on a file in `folder` that begins with `head`. */
export function editor(folder: string, head: string): Editor {
  const ts = compiler();
  const file = join(folder, "editor.ts");
  let text = "";
  let version = 0;
  const service: Service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => [file],
    getScriptVersion: (name: string) => (name === file ? String(version) : "1"),
    getScriptSnapshot(name: string) {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => ({
      lib: ["lib.es2022.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      target: ts.ScriptTarget.ES2022,
      types: [],
    }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const write = (call: string): number => {
    text = `${head}\n${call}`;
    version++;
    return text.length;
  };
  /** Where a call opens: at the first parenthesis, or behind what create() and the like give. */
  const opening = (call: string): number => {
    const length = write(call);
    return length - call.length + (/^(create(Online|Sampler)?\(\)\.)?\w+/.exec(call)?.[0].length ?? 0);
  };
  return {
    hover(call) {
      const info = service.getQuickInfoAtPosition(file, opening(call) - 1);
      return { text: plain(info?.displayParts).replace(/\nimport \w+$/, ""), docs: docsOf(info ?? {}) };
    },
    help(call) {
      const items = service.getSignatureHelpItems(file, opening(call) + 1, undefined)?.items ?? [];
      return items.map((item) => ({
        text: [
          plain(item.prefixDisplayParts),
          item.parameters.map((p) => plain(p.displayParts)).join(", "),
          plain(item.suffixDisplayParts),
        ].join(""),
        docs: docsOf(item),
        parameters: item.parameters.map((p) => plain(p.documentation)),
      }));
    },
    completions(call) {
      const { entries } = service.getCompletionsAtPosition(file, write(call), {}) ?? { entries: [] };
      return entries.map(({ name }) => name);
    },
    errors(call) {
      write(call);
      return service
        .getSemanticDiagnostics(file)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  };
}

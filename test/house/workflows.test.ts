/** The workflows: actions are pinned, permissions said, and the job that may publish does nothing else. */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
type Permissions = string | Readonly<Record<string, string>>;
interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly env?: unknown;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = new URL("../../.github/workflows/", import.meta.url);
const FILES = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** An action by its commit, with the version that dependabot keeps beside it. */
const PINNED = /^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** All that a job with an identity may do, in this order. */
const PUBLISHING: readonly { does: RegExp; env?: RegExp; with?: unknown }[] = [
  { does: /^actions\/setup-node@/, with: { "node-version": 24, "package-manager-cache": false } },
  { does: /^actions\/download-artifact@/, with: { name: "release", path: "release" } },
  {
    does: /^echo "\$SHA256 {2}release\/\S+\.tgz" \| sha256sum --check --strict$/,
    env: /^{"SHA256":"\$\{\{ needs\.build\.outputs\.sha256 \}\}"}$/,
  },
  { does: /^npm publish "\.\/release\/\S+\.tgz" --provenance --access public --ignore-scripts$/ },
];
/** And all that the job does which puts the site on GitHub Pages. */
const DEPLOYING: typeof PUBLISHING = [{ does: /^actions\/deploy-pages@/ }];
/** What a job may write, and what it then does. */
const WRITING: { readonly [scopes: string]: typeof PUBLISHING } = {
  "id-token": PUBLISHING,
  "pages, id-token": DEPLOYING,
};
const OF_A_JOB = ["needs", "runs-on", "timeout-minutes", "environment", "permissions", "steps"];
const OF_A_STEP = ["name", "uses", "run", "env", "with"];

/** What a workflow does that it must not. */
function faults(source: string): string[] {
  const found: string[] = [];
  for (const [, action] of source.matchAll(/^\s*(?:- )?uses:\s*(.*?)\s*$/gm))
    if (!PINNED.test(action as string)) found.push(`not pinned: ${action}`);

  const workflow = parse(source) as Workflow;
  if (workflow.permissions === undefined) found.push("no permissions");
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const permissions = job.permissions ?? workflow.permissions ?? {};
    if (typeof permissions === "string") found.push(`${name}: permissions: ${permissions}`);
    const writes = Object.entries(permissions).flatMap(([scope, may]) => (may === "write" ? [scope] : []));
    const steps = WRITING[writes.join(", ")];
    if (writes.length > 0 && !steps) found.push(`${name}: may write ${writes.join(", ")}`);
    for (const step of job.steps) {
      // A ${{ }} is put into the script as it is, where it could end a quotation.
      if (step.run?.includes("${{")) found.push(`${name}: an expression in ${step.run.trim()}`);
      if (step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false)
        found.push(`${name}: the checkout leaves its token behind`);
    }
    if (!steps) continue;
    if (workflow.env !== undefined) found.push(`${name} publishes: env of the workflow`);
    found.push(...publishingFaults(job, steps).map((fault) => `${name} publishes: ${fault}`));
  }
  return found;
}

/** What a job with an identity does or has beside publishing. */
function publishingFaults(job: Job, steps: typeof PUBLISHING): string[] {
  const found = Object.keys(job).filter((key) => !OF_A_JOB.includes(key));
  if (job.needs !== "build") found.push("what no other job built");
  for (let i = 0; i < Math.max(job.steps.length, steps.length); i++) {
    const step = job.steps[i] ?? {};
    const allowed = steps[i];
    const does = (step.uses ?? step.run ?? "nothing").trim();
    if (!allowed?.does.test(does)) found.push(`step ${i + 1} is ${does}`);
    for (const key of Object.keys(step))
      if (!OF_A_STEP.includes(key)) found.push(`step ${i + 1} with ${key}`);
    if (!(allowed?.env ?? /^{}$/).test(JSON.stringify(step.env ?? {})))
      found.push(`step ${i + 1} with its env`);
    if (JSON.stringify(step.with ?? {}) !== JSON.stringify(allowed?.with ?? {}))
      found.push(`step ${i + 1} with ${JSON.stringify(step.with)}`);
  }
  return found;
}

test.each(FILES)("%s", (file) => expect(faults(text(file))).toEqual([]));

test("only the jobs that publish the package and the site have an identity", () => {
  const jobs = FILES.flatMap((file) => {
    const { permissions, jobs } = parse(text(file)) as Workflow;
    return Object.entries(jobs)
      .filter(([, job]) => JSON.stringify(job.permissions ?? permissions ?? {}).includes("write"))
      .map(([name]) => `${file}: ${name}`);
  });
  expect(jobs).toEqual(["pages.yml: deploy", "release.yml: publish"]);
});

describe("told is", () => {
  const release = text("release.yml");
  const edits: [what: string, from: string | RegExp, to: string, fault: RegExp][] = [
    ["a tag in place of a commit", /checkout@.*/, "checkout@v7", /^not pinned: actions\/checkout@v7$/],
    ["a commit without its version", / # v8\.0\.1/, "", /^not pinned: actions\/download-artifact@/],
    ["no permissions", "permissions:\n  contents: read\n", "", /^no permissions$/],
    [
      "more permissions",
      "id-token: write",
      "id-token: write\n      packages: write",
      /may write id-token, packages$/,
    ],
    ["all permissions", "permissions: {}", "permissions: write-all", /^verify: permissions: write-all$/],
    ["a token left behind", "persist-credentials: false", "fetch-depth: 1", /^build: the checkout leaves/],
    ["an expression", '"$GITHUB_REF_NAME"', "$" + "{{ github.ref_name }}", /^build: an expression in test/],
    ["an identity for the build", "contents: read\n    out", "id-token: write\n    out", /^build publishes:/],
    ["a step more", "- run: >-", "- run: npm ci\n      - run: >-", /step 4 is npm ci$/],
    ["an install before", "npm publish", "npm ci && npm publish", /step 4 is npm ci && npm/],
    ["a script of the repository", "npm publish", "node scripts/publish.mjs", /step 4 is node scripts/],
    ["scripts of the package", "public --ignore-scripts", "public", /step 4 is npm publish/],
    ["a folder in place of the tarball", /npm publish "\S+"/, "npm publish", /step 4 is npm publish --prov/],
    ["a hash that stops nothing", "--strict\n      - run", "--strict || true\n      - run", /step 3 is echo/],
    ["a step that may fail", "- run: >-", "- continue-on-error: true\n        run: >-", /step 4 with con/],
    ["another hash", "needs.build.outputs.sha256", "github.sha", /^publish publishes: step 3 with its env$/],
    ["a download beside .npmrc", "path: release\n", "path: .\n", /^publish publishes: step 2 with/],
    ["a container", "    environment: npm", "    container: node", /^publish publishes: container$/],
    [
      "a job that builds for itself",
      "    needs: build\n",
      "",
      /^publish publishes: what no other job built$/,
    ],
  ];
  test.each(edits)("%s", (_what, from, to, fault) => {
    const edited = release.replace(from, to);
    expect(edited).not.toBe(release);
    expect(
      faults(edited).some((found) => fault.test(found)),
      faults(edited).join("\n"),
    ).toBe(true);
  });
});

test("told is a job that deploys the site and does more", () => {
  const pages = text("pages.yml");
  expect(faults(pages.replace("      - uses: actions/deploy", "      - run: npm ci\n$&"))).toContain(
    "deploy publishes: step 1 is npm ci",
  );
  expect(faults(pages.replace("pages: write", "contents: write"))).toContain(
    "deploy: may write contents, id-token",
  );
});

// bash and sha256sum as on the runner of release.yml.
describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("the steps of release.yml", () => {
  const place = mkdtempSync(join(tmpdir(), "wasmax-release-"));
  afterAll(() => rmSync(place, { recursive: true, force: true }));
  const { jobs } = parse(text("release.yml")) as Workflow;
  const checks = ["publish", "verify"].map((job) => {
    const step = jobs[job]?.steps.find(({ run }) => run?.includes("sha256sum"));
    return [job, step?.run as string] as const;
  });
  const bytes = Buffer.alloc(1000, "wasmax");
  const SHA256 = createHash("sha256").update(bytes).digest("hex");

  test.each(checks)("%s takes the tarball that build hashed and no other", (_job, script) => {
    mkdirSync(join(place, "release"), { recursive: true });
    const passes = (content: Buffer, sha256: string) => {
      for (const path of ["", "release/"]) writeFileSync(join(place, `${path}wasmax-1.2.3.tgz`), content);
      const env = { PATH: process.env["PATH"], GITHUB_REF_NAME: "v1.2.3", SHA256: sha256 };
      return spawnSync("bash", ["-eo", "pipefail", "-c", script], { cwd: place, env }).status === 0;
    };
    expect(passes(bytes, SHA256)).toBe(true);
    const tampered = Buffer.from(bytes);
    tampered[500] = (tampered[500] as number) ^ 1;
    expect(passes(tampered, SHA256)).toBe(false);
    expect(passes(bytes, "")).toBe(false);
    expect(passes(bytes, createHash("sha256").update(tampered).digest("hex"))).toBe(false);
  });

  test("an edit after package.json was set fails the build", () => {
    const step = (part: string) => jobs["build"]?.steps.find(({ run }) => run?.includes(part))?.run as string;
    const tree = join(place, "tree");
    mkdirSync(tree);
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "core.autocrlf=false", ...args], { cwd: tree });
    writeFileSync(join(tree, "package.json"), '{\n  "name": "wasmax"\n}\n');
    git("init", "--quiet");
    git("add", ".");
    const env = { ...process.env, GITHUB_REPOSITORY: "owner/name", GITHUB_WORKSPACE: tree };
    const run = (script: string) => spawnSync("bash", ["-eo", "pipefail", "-c", script], { cwd: tree, env });
    expect(run(step("npm pkg set")).status).toBe(0);
    const { repository } = JSON.parse(readFileSync(join(tree, "package.json"), "utf8"));
    expect(repository).toEqual({ type: "git", url: "git+https://github.com/owner/name.git" });
    expect(run(step('git -c safe.directory="$GITHUB_WORKSPACE" diff')).status).toBe(0);
    writeFileSync(join(tree, "package.json"), "{}\n");
    expect(run(step('git -c safe.directory="$GITHUB_WORKSPACE" diff')).status).not.toBe(0);
  });
});

/** The jobs of a plan, as BullMQ takes them. Their data are references: never a logit. */
import { basename } from "node:path";
import { exists, partPath } from "./files.mjs";
import { idOf, JOB } from "./queue.mjs";

/** Every part of the result: { path, job }, the job being what has to be completed first of all for it. */
export function partsOf(plan, settings) {
  const { run, files, blocks } = plan;
  return files.flatMap(({ name }, file) =>
    blocks[file].map((block) => ({
      file,
      block,
      path: partPath(settings, run, name, block.row),
      id: idOf(settings.split === "rows" ? "rows" : "normalise", run, file, block.row),
    })),
  );
}

export const missingParts = (plan, settings) => partsOf(plan, settings).filter(({ path }) => !exists(path));

/** "log-1.f32, rows 0 – 35": what a job is about. A merge has no file of its own. */
export const nameOf = ({ file, row, rows }, files) =>
  [...(file === undefined ? [] : [basename(files[file].path)]), `rows ${row} – ${row + rows - 1}`].join(", ");

export const rowsJob = (queueName, run, file, block) => ({
  name: "rows",
  queueName,
  data: { run, file, ...block },
  opts: { ...JOB, jobId: idOf("rows", run, file, block.row) },
});

/** Pieces of the vocabulary, a child each; their parent runs when all of them are completed. */
export const mergeFlow = (queueName, run, files, block) => ({
  name: "merge",
  queueName,
  data: { run, ...block },
  opts: { ...JOB, jobId: idOf("merge", run, undefined, block.row) },
  children: files.map((_, file) => ({
    name: "partial",
    queueName,
    data: { run, file, ...block },
    // A child that failed for good fails its parent, which would otherwise wait forever.
    opts: { ...JOB, jobId: idOf("partial", run, file, block.row), failParentOnFailure: true },
  })),
});

/** What a merge adds when it has written its part. Added twice, the second time is passed over: by its id. */
export const normaliseJobs = (queueName, run, files, block) =>
  files.map((_, file) => ({
    name: "normalise",
    queueName,
    data: { run, file, ...block },
    opts: { ...JOB, jobId: idOf("normalise", run, file, block.row) },
  }));

import { samplingProbabilities } from "wasmax/sampling";

const kept = (p) => p.filter((v) => v > 0).length;
const rows = { sure: [8, 2, 1, 0, 0], unsure: [1.2, 1.1, 1, 0.9, -2] };
for (const [name, logits] of Object.entries(rows)) {
  const byCount = samplingProbabilities(logits, { topK: 2 });
  const byMass = samplingProbabilities(logits, { topP: 0.9 });
  console.log(name, "top-k 2 keeps", kept(byCount), "top-p 0.9 keeps", kept(byMass));
}

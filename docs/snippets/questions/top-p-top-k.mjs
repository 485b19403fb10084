import { samplingProbabilities } from "wasmax/sampling";

const kept = (p) => p.filter((v) => v > 0).length;
const sure = [8, 2, 1, 0, 0];
const unsure = [1.2, 1.1, 1, 0.9, -2];
for (const logits of [sure, unsure]) {
  const byCount = samplingProbabilities(logits, { topK: 2 });
  const byMass = samplingProbabilities(logits, { topP: 0.9 });
  console.log("top-k 2 keeps", kept(byCount));
  console.log("top-p 0.9 keeps", kept(byMass));
}

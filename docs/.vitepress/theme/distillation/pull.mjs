/** What a teacher's distribution does to a student's logits at a temperature. */
import { crossEntropyAndGrad, softmax } from "wasmax";

const mean = (x) => x.reduce((sum, v) => sum + v, 0) / x.length;

/**
 * @param {number[]} teacher logits
 * @param {number[]} student logits
 * @returns {{ soft: number[], pull: number[], limit: number[] }} the soft targets; −T(q − p), the way that the
 *   gradient sends each logit; and what that becomes at a high temperature
 */
export function pullOf(teacher, student, temperature) {
  const classes = teacher.length;
  const soft = softmax(Float64Array.from(teacher), { temperature });
  const scaled = student.map((z) => z / temperature);
  const { grad } = crossEntropyAndGrad(scaled, soft, { shape: [1, classes], dLoss: temperature });
  const [v, z] = [mean(teacher), mean(student)];
  return {
    soft: Array.from(soft),
    pull: Array.from(grad, (d) => -d),
    limit: teacher.map((value, i) => (value - v - (student[i] - z)) / classes),
  };
}

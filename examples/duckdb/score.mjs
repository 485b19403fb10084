/** One statement that scores the file: how good a classifier is, and how sure. */
export const SCORE = `
SELECT domain,
       count(*)::INTEGER AS rows,
       avg(log_sum_exp(logits) - logits[label + 1]) AS cross_entropy,
       avg((best[1].index = label)::INTEGER) AS accuracy,
       avg(list_contains(list_transform(best, lambda b: b.index), label)::INTEGER) AS accuracy_5,
       avg(exp(best[1].value - log_sum_exp(logits))) AS confidence,
       avg((sample(logits, 42, id) = label)::INTEGER) AS accuracy_sampled
FROM (SELECT *, top_k(logits, 5) AS best FROM file)
GROUP BY ROLLUP (domain)
ORDER BY domain NULLS LAST`;

/** The rows of the result as objects. */
export const score = async (connection) => (await connection.runAndReadAll(SCORE)).getRowObjects();

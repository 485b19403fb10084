import numpy as np

turns = np.array([1.02, 0.99, 1.01, 0.98, 9.7, 1.0, 1.03, 1.0, 1.01])  # ms; once something else ran

q1, median, q3 = np.quantile(turns, [0.25, 0.5, 0.75])
print("mean", f"{turns.mean():.2f}")
print("median", f"{median:.2f}", "quartiles", f"{q1:.2f}", f"{q3:.2f}")

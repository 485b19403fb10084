import numpy as np

for n in [1_000, 1_000_000, 20_000_000]:
    e = np.exp(np.full(n, -0.1, dtype=np.float32))
    e[0] = 1
    exact = 1 + (n - 1) * np.exp(float(np.float32(-0.1)))
    log_sum_exp = np.log(e.sum())  # NumPy adds pairs of parts
    sure = abs(np.exp(log_sum_exp) / exact - 1)
    loop = abs(e.cumsum(out=e)[-1] / exact - 1)  # one after another
    print(n, f"loop: off by {100 * loop:.2f} %")
    print(n, f"log-sum-exp: off by {100 * sure:.2f} %")

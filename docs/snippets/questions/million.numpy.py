import numpy as np

for n in [1_000, 1_000_000, 20_000_000]:
    e = np.exp(np.full(n, -0.1, dtype=np.float32))
    e[0] = 1
    exact = 1 + (n - 1) * np.exp(float(np.float32(-0.1)))
    pairs = np.exp(np.log(e.sum()))  # NumPy adds pairs of parts
    loop = e.cumsum(out=e)[-1]  # and here one element after another
    off = lambda found: f"{100 * abs(found / exact - 1):.2f} %"
    print(n, "loop off by", off(loop), "log-sum-exp by", off(pairs))

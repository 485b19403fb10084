import numpy as np

x = np.array([0.0, -1000.0])
z = x - x.max()
e = np.exp(z)


def show(row):
    return " ".join(f"{value:.1f}" for value in row)


with np.errstate(divide="ignore"):
    print("log of softmax", show(np.log(e / e.sum())))
print("log-softmax   ", show(z - np.log(e.sum())))

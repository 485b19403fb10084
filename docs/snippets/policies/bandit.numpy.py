import numpy as np

rewards = [9, 10, 8]
drawn = [0.31, 0.08, 0.42, 0.75, 0.57, 0.22, 0.91, 0.64, 0.15, 0.83,
         0.49, 0.27, 0.96, 0.36, 0.71, 0.04, 0.53, 0.88, 0.19, 0.61]


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


def learn(use_baseline):
    z, mean = np.zeros(3), 0
    for step, u in enumerate(drawn):
        p = softmax(z)
        arm = int(np.searchsorted(np.cumsum(p), u))
        mean = mean if step else rewards[arm]
        advantage = rewards[arm] - mean if use_baseline else rewards[arm]
        mean += (rewards[arm] - mean) / (step + 1)
        z += 0.2 * advantage * (np.eye(3)[arm] - p)  # up the gradient of ln p
    return " ".join(f"{v:.3f}" for v in softmax(z))


print("with a baseline", learn(True))
print("without one    ", learn(False))

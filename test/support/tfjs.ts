/**
 * A stand-in of @tensorflow/tfjs-core and its cpu backend: what wasmax/tfjs asks of them. The real ones are
 * in test/package/tfjs.
 */

interface Tensor {
  readonly dataId: object;
  readonly shape: readonly number[];
  readonly dtype: string;
}

export interface Config {
  readonly kernelName: string;
  readonly backendName: string;
  readonly kernelFunc: (call: object) => unknown;
  readonly setupFunc?: () => void;
}

/** The cpu backend: numbers by dataId. */
export function createBackend() {
  const stored = new Map<object, { values: unknown }>();
  return {
    stored,
    data: { get: (dataId: object) => stored.get(dataId) },
    makeTensorInfo(shape: readonly number[], dtype: string, values: unknown): Tensor {
      const dataId = {};
      stored.set(dataId, { values });
      return { dataId, shape, dtype };
    },
  };
}

/** The registry of kernels, with those of tfjs's cpu backend unless `registered` says otherwise. */
export function createTf(registered: readonly string[] = ["cpu_Softmax"]) {
  const kernels = new Map<string, Config>();
  const warnings: string[] = [];
  for (const key of registered) {
    const [backendName, kernelName] = key.split("_") as [string, string];
    kernels.set(key, { kernelName, backendName, kernelFunc: () => key, setupFunc: () => {} });
  }
  return {
    kernels,
    warnings,
    getKernel: (kernelName: string, backendName: string) => kernels.get(`${backendName}_${kernelName}`),
    registerKernel(config: Config) {
      const key = `${config.backendName}_${config.kernelName}`;
      if (kernels.has(key)) warnings.push(key);
      kernels.set(key, config);
    },
    unregisterKernel(kernelName: string, backendName: string) {
      if (!kernels.delete(`${backendName}_${kernelName}`)) throw new Error(`no ${kernelName}`);
    },
  };
}

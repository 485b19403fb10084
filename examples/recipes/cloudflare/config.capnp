using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

# What wrangler uploads: the bundle, and the binaries that it imports.
const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "build/worker.js"),
    (name = "sampling.wasm", wasm = embed "build/sampling.wasm"),
    (name = "sampling-relaxed.wasm", wasm = embed "build/sampling-relaxed.wasm"),
  ],
  compatibilityDate = "2026-10-01",
);

/** A server of the built site as GitHub Pages is one: addresses without .html, and a page for 404. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The file of a path below the base, or undefined. */
function fileOf(folder, path) {
  const file = join(folder, normalize(path));
  const tried = path.endsWith("/") ? [join(file, "index.html")] : [file, `${file}.html`];
  return tried.find((name) => existsSync(name) && statSync(name).isFile());
}

/**
 * @param {string} folder
 * @param {string} base with slashes around it
 * @returns the address of the base, and what closes it
 */
export async function serve(folder, base) {
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = path.startsWith(base) ? fileOf(folder, path.slice(base.length) || "/") : undefined;
    const sent = file ?? join(folder, "404.html");
    const type = TYPES[extname(sent)] ?? "application/octet-stream";
    const caching = path.includes("/assets/") ? "max-age=3600, immutable" : "no-cache";
    const headers = { "content-type": type, "cache-control": caching };
    response.writeHead(file ? 200 : 404, headers).end(readFileSync(sent));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${server.address().port}${base}`, close };
}

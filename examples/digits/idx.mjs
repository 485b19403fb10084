/**
 * The idx format, in which the digits of MNIST are published: two zero bytes, a type, the number of sizes,
 * the sizes as big-endian numbers of four bytes, and then the elements.
 */
import { readFileSync } from "node:fs";

const UNSIGNED_BYTES = 0x08;

export const CLASSES = 10;
/** 28 × 28, row by row. */
export const SIDE = 28;
export const PIXELS = SIDE * SIDE;

/**
 * @param {Uint8Array} bytes a whole file
 * @param {string} name what errors call it
 * @returns {{ sizes: number[], values: Uint8Array }}
 */
export function parseIdx(bytes, name) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const magic = bytes.length < 4 ? -1 : view.getUint32(0);
  const axes = magic & 0xff;
  if (magic >>> 8 !== UNSIGNED_BYTES || axes === 0)
    throw new Error(`${name} is no idx file of unsigned bytes: it begins with ${bytes.subarray(0, 4)}`);
  const header = 4 + 4 * axes;
  if (bytes.length < header) throw new Error(`${name} ends in its sizes, after ${bytes.length} bytes`);
  const sizes = Array.from({ length: axes }, (_, i) => view.getUint32(4 + 4 * i));
  const expected = header + sizes.reduce((product, size) => product * size, 1);
  if (bytes.length !== expected)
    throw new Error(`${name} of ${sizes.join(" × ")} must have ${expected} bytes, got ${bytes.length}`);
  // Of a Buffer, slice would share its bytes.
  return { sizes, values: new Uint8Array(bytes.buffer, bytes.byteOffset + header, bytes.length - header) };
}

/** Images, 784 bytes each, and the labels of as many, 0 to 9. */
function readSet(folder, name, count) {
  const read = (file, wanted) => {
    const { sizes, values } = parseIdx(readFileSync(new URL(file, folder)), file);
    if (String(sizes) !== String(wanted))
      throw new Error(`${file} must be of ${wanted.join(" × ")}, got ${sizes.join(" × ")}`);
    return values;
  };
  const images = read(`${name}-images-idx3-ubyte`, [count, SIDE, SIDE]);
  const labels = read(`${name}-labels-idx1-ubyte`, [count]);
  const wrong = labels.find((label) => label >= CLASSES);
  if (wrong !== undefined) throw new Error(`a label of ${name} must be below ${CLASSES}, got ${wrong}`);
  return { images, labels };
}

/**
 * MNIST as it was published, with its own split.
 *
 * @param {URL} folder where its four files are; its path ends in a slash
 */
export const readDigits = (folder) => ({
  training: readSet(folder, "train", 60_000),
  test: readSet(folder, "t10k", 10_000),
});

/** Some of a set, in their order. */
export const slice = ({ images, labels }, from, to) => ({
  images: images.subarray(from * PIXELS, to * PIXELS),
  labels: labels.subarray(from, to),
});

/** The settings of a live part: what a reader moves, and the address of the page keeps. */
import { onMounted, reactive, watch } from "vue";
import { fromAddress, toAddress } from "./address.mjs";

/** A kind of setting is what it is at first, and how the address has it: `read` gives undefined for nonsense. */
const kind = (initial, read, write = String) => ({ initial, read, write });

const within = (text, min, max) => {
  const number = text.trim() === "" ? NaN : Number(text);
  return number >= min && number <= max ? number : undefined;
};

export const number = (initial, { min, max }) => kind(initial, (text) => within(text, min, max));

/** A whole number, such as a count or an index: half of one is nonsense. */
export const whole = (initial, limits) => {
  const { read } = number(initial, limits);
  return kind(initial, (text) => (/^-?\d+$/.test(text) ? read(text) : undefined));
};

export const flag = (initial) =>
  kind(
    initial,
    (text) => ({ 1: true, 0: false })[text],
    (on) => (on ? "1" : "0"),
  );

export const choice = (initial, options) =>
  kind(initial, (text) => (options.includes(text) ? text : undefined));

/** A list of numbers, as many as at first. */
export const numbers = (initial, { min, max }) =>
  kind(
    initial,
    (text) => {
      const list = text.split(",").map((word) => within(word, min, max));
      return list.length === initial.length && !list.includes(undefined) ? list : undefined;
    },
    (list) => list.join(","),
  );

/** Words that a reader has typed. */
export const text = (initial, { most }) =>
  kind(initial, (given) => (given.length <= most ? given : undefined));

const copy = (value) => (Array.isArray(value) ? [...value] : value);

/**
 * A reactive record of the settings. Their names are those in the address: no other part of a page may have
 * them. What is as at first is not in the address.
 *
 * @param {{ [name: string]: { initial: unknown, read: (text: string) => unknown, write: Function } }} kinds
 * @returns {{ settings: any, reset: () => void }}
 */
export function useSettings(kinds) {
  const names = Object.keys(kinds);
  const initial = () => Object.fromEntries(names.map((name) => [name, copy(kinds[name].initial)]));
  const settings = reactive(initial());
  // The page was rendered without an address.
  onMounted(() => {
    for (const name of names) {
      const asked = fromAddress(name);
      const value = asked === undefined ? undefined : kinds[name].read(asked);
      if (value !== undefined) settings[name] = value;
    }
    watch(settings, () => {
      const text = (name, value) => kinds[name].write(value);
      toAddress(
        Object.fromEntries(
          names.map((name) => {
            const now = text(name, settings[name]);
            return [name, now === text(name, kinds[name].initial) ? undefined : now];
          }),
        ),
      );
    });
  });
  return { settings, reset: () => Object.assign(settings, initial()) };
}

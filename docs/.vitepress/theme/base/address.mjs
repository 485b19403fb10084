/** The settings of a live part in the address of the page, so that they can be linked to. */

/** What the address says. @param {string} name */
export const fromAddress = (name) => new URLSearchParams(location.search).get(name) ?? undefined;

/** Puts settings into the address, without a step back; `undefined` takes one out. */
export function toAddress(settings) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(settings))
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  // Commas as they are: the address is read and sent by people.
  url.search = url.search.replaceAll("%2C", ",");
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

/** A switch of the language keeps the settings. */
export function keepSettings() {
  const switches = ":is(.VPNavBarTranslations, .VPNavBarExtra, .VPNavScreenTranslations) a";
  const keep = ({ target }) => {
    const link = target.closest?.(switches);
    if (link) link.search = location.search;
  };
  window.addEventListener("click", keep, { capture: true });
}

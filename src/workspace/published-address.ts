/** Addresses under which something of the user's stands on the web. */

/**
 * An address under which a site is published, without a slash at the end; undefined where it is none.
 * @example publishedAddress("https://example.org/guide/") // "https://example.org/guide"
 */
export function publishedAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (!isPlain || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/\/+$/, "");
}

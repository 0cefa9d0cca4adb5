/** The readable part of a file: the first characters of a text, or nothing for what is no text. */

/** A text has none of these in its first part; every common binary format has. */
const LOOKED_AT = 8192;
/** Of the first part, at most this share may be characters that no text has. */
const MOST_ODD = 0.1;

/** Control characters other than tab, line feeds, form feed and escape; and the mark of what is not UTF-8. */
function isOdd(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) || code === 0xfffd;
}

function isBinary(text: string): boolean {
  const part = text.slice(0, LOOKED_AT);
  if (part.includes("\0")) return true;
  let odd = 0;
  for (let at = 0; at < part.length; at++) if (isOdd(part.charCodeAt(at))) odd++;
  return odd > part.length * MOST_ODD;
}

/**
 * The first characters of a file, where it is a text.
 * @param content text, or bytes, of which only the first are decoded: UTF-8, or UTF-16 with its byte order mark.
 * @param limit most characters.
 * @returns undefined for a binary file.
 */
export function readableText(content: string | Uint8Array, limit: number): string | undefined {
  const text = typeof content === "string" ? content.slice(0, limit) : decode(content, limit);
  return isBinary(text) ? undefined : text;
}

function decode(bytes: Uint8Array, limit: number): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  // Up to three bytes of UTF-8 make one character of a text in most scripts.
  const part = bytes.subarray(0, limit * 3);
  return new TextDecoder(wide ? "utf-16le" : "utf-8").decode(part).slice(0, limit);
}

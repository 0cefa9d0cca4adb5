/**
 * The HTML in a mail message, the form in which Confluence exports one page "to Word" (MIME, RFC 2045 and 2046): the first
 * part that is HTML, in quoted-printable or plain. Attached pictures are not read.
 */

const LONGEST_HEADER = 10_000;

/** Whether a file begins like Confluence's Word export. */
export function isMailedHtml(start: string): boolean {
  return (
    /^(?:Date|From|Message-ID|MIME-Version|Subject):/i.test(start) &&
    /^MIME-Version:/im.test(start.slice(0, LONGEST_HEADER))
  );
}

const EQUALS = 0x3d;

/** The value of a hex digit's code; NaN for any other. */
function digit(code: number | undefined): number {
  return code === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(code), 16);
}

/** Where the next line begins, for an "=" at the end of one, spaces after it included; undefined for any other. */
function softBreak(bytes: Uint8Array, from: number): number | undefined {
  let at = from + 1;
  while (at - from < 20 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  if (bytes[at] === 0x0d) at++;
  return bytes[at] === 0x0a ? at + 1 : undefined;
}

/** Quoted-printable as text, in one pass into one buffer: what is no code stays as it is. */
function unquoted(text: string): string {
  const bytes = Buffer.from(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    let byte = bytes[at] ?? 0;
    if (byte === EQUALS) {
      const next = softBreak(bytes, at);
      const code = digit(bytes[at + 1]) * 16 + digit(bytes[at + 2]);
      if (next !== undefined) {
        at = next - 1;
        continue;
      }
      if (!Number.isNaN(code)) {
        byte = code;
        at += 2;
      }
    }
    bytes[length++] = byte;
  }
  return new TextDecoder().decode(bytes.subarray(0, length));
}

/** The end of the header that begins at a place: where the first empty line is. */
function bodyStart(message: string, from: number): number {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = from;
  const found = blank.exec(message);
  return found === null ? message.length : found.index + found[0].length;
}

/**
 * The HTML of a message.
 * @param message the file's text
 * @returns undefined where it is no message or holds no HTML; never throws
 */
export function readMailedHtml(message: string): string | undefined {
  if (!isMailedHtml(message)) return undefined;
  const header = message.slice(0, Math.min(bodyStart(message, 0), LONGEST_HEADER));
  const boundary = /boundary="?([^"\r\n;]{1,200})/i.exec(header)?.[1];
  let at = boundary === undefined ? 0 : message.indexOf(`--${boundary}`, header.length);
  for (let parts = 0; at >= 0 && parts < 100; parts++) {
    const start = bodyStart(message, at);
    const partHeader = message.slice(at, Math.min(start, at + LONGEST_HEADER));
    const next = boundary === undefined ? -1 : message.indexOf(`--${boundary}`, start);
    if (/^content-type:\s*text\/html/im.test(partHeader)) {
      const body = message.slice(start, next < 0 ? undefined : next);
      return /^content-transfer-encoding:\s*quoted-printable/im.test(partHeader) ? unquoted(body) : body;
    }
    at = next;
  }
  return undefined;
}

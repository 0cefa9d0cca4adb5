/**
 * Text that came from a repository, made safe for the place it is shown in. Names, messages and paths are other
 * people's input: they may hold terminal codes, markup, direction overrides or half a character. `plainText` takes
 * away what acts instead of showing; the other functions then quote for one language each.
 *
 * Invariant: whatever goes in, what comes out is one line of text that only shows characters.
 */

/** Most text: printable, and without anything the patterns below look for. Tried first, because reports are large. */
const HARMLESS = /^[ -~\u00a0-\u00ac\u00ae-\u05ff\u2010-\u2027\u2030-\u205e]*$/;

/** Terminal sequences that are complete: CSI, OSC and its kin up to their terminator, and two-character escapes. */
const TERMINAL_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u0090\u0098\u009c-\u009f]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;

/** Tabs and every kind of line end, as one space per run. */
const LINE_BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Invisible characters that reorder, hide or annotate: bidi controls, zero-width space, tags. Joiners stay: scripts need them. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const CONTROL = /[\u0000-\u001f\u007f]/g;

/** Lone surrogates go first: dropping what stands between two of them would make a new character. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** C1 controls and noncharacters: nothing that can be drawn. */
const UNDRAWABLE = /[\u0080-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * One line of text without anything that acts: terminal sequences and direction controls dropped, line ends folded to
 * a space, remaining control characters as their pictures (␀, ␛), lone surrogates as the replacement character.
 * Applying it twice changes nothing.
 * @param text any string from a repository, e.g. a name, a path, a commit subject.
 * @example plainText("\u001b[31mred\u001b[0m\nnext") // "red next"
 */
export function plainText(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(TERMINAL_SEQUENCE, "")
    .replace(LINE_BREAKS, " ")
    .replace(INVISIBLE, "")
    .replace(CONTROL, controlPicture)
    .replace(UNDRAWABLE, "\ufffd");
}

function controlPicture(character: string): string {
  const code = character.charCodeAt(0);
  return code === 0x7f ? "\u2421" : String.fromCharCode(0x2400 + code);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML content or as a quoted attribute value. Use after `plainText`.
 * @example escapeHtml("a < b") // "a &lt; b"
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Separates a sign from what follows it, unseen, so that no forge turns it into a mention or a reference. */
const WORD_JOINER = "\u2060";

/**
 * Text as inline Markdown (GitHub flavour) that renders as exactly these characters, also at the start of a line and
 * inside a table cell: no markup, HTML, link, mention (`@name`) or issue reference (`#12`) comes of it.
 * Includes `plainText`.
 * @example escapeMarkdown("# *a* | <b>") // "\\# \\*a\\* \\| \\<b\\>"
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .trim()
    .replace(/[\\`*_{}[\]()<>#|~&!$^=]/g, "\\$&")
    .replace(/^[-+]/, "\\$&")
    .replace(/^(\d+)\./, "$1\\.")
    .replace(/@(?=\S)/g, `@${WORD_JOINER}`)
    .replace(/\\#(?=\d)/g, `\\#${WORD_JOINER}`)
    .replace(/www(?=\.)/gi, `$&${WORD_JOINER}`)
    .replace(/:(?=\/\/)/g, `:${WORD_JOINER}`);
}

/**
 * A web address that may be linked, or null. Only http and https; user name and password are taken out, so a token in
 * a remote's address is never shown.
 * @example safeUrl("javascript:alert(1)") // null
 * @example safeUrl("https://token@example.org/a b") // "https://example.org/a%20b"
 */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return null;
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}

/**
 * A tagged template that builds HTML from data. Every interpolated string goes through `plainText` and `escapeHtml`;
 * only what another template made, or what `trusted` vouches for, is inserted as markup. So a renderer cannot forget
 * to escape.
 */
import { escapeHtml, plainText } from "../escape.ts";

/** A piece of markup that is safe to insert. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template. Lists are joined; null, undefined and false leave nothing. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/**
 * Builds markup.
 * @example html`<p class="${name}">${text}</p>` // attribute values are quoted in the template, never in the value
 */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const pieces = strings.map((text, index) => text + toMarkup(parts[index]));
  return { markup: pieces.join("") };
}

function toMarkup(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string") return escapeHtml(plainText(part));
  if (typeof part === "number") return String(part);
  if (isList(part)) return part.map(toMarkup).join("");
  return part.markup;
}

function isList(part: Html | readonly HtmlPart[]): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

/** Vouches for markup that no data entered: the style sheet, the script, or JSON made by `embedJson`. */
export function trusted(markup: string): Html {
  return { markup };
}

/** A link to the web where the address may be linked, else the label alone. */
export function link(url: string | null, label: HtmlPart): Html {
  return url === null ? html`${label}` : html`<a href="${url}" rel="noopener noreferrer">${label}</a>`;
}

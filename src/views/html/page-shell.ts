/**
 * What every page of ours has: one file that asks nothing of anybody. Style and script are inside it and allowed by their
 * hashes, everything else is forbidden by its own policy.
 */
import { createHash } from "node:crypto";
import { type Html, html, trusted } from "./html.ts";
import { PAGE_SCRIPT, THEME_SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

export interface PageParts {
  readonly title: string;
  /** Links to sections: id and label. */
  readonly sections: readonly (readonly [id: string, label: string])[];
  readonly main: Html;
  readonly schema: string;
}

/** The whole file, ending in a line break; the same parts give the same bytes. */
export function renderShell({ title, sections, main, schema }: PageParts): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · Waymark</title>
<style>${trusted(STYLE)}</style>
<script>${trusted(THEME_SCRIPT)}</script>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<nav class="bar" aria-label="Sections"><span class="mark">Waymark</span><ul>${sections.map(
    ([id, label]) => html`<li><a href="#${id}">${label}</a></li>`,
  )}</ul><button type="button" id="theme" hidden>Theme: as the system</button></nav>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="foot"><p>Made by Waymark from the repositories named above. No score, no ranking; every statement opens to its source.</p><p><code>${schema}</code></p></footer>
<p id="said" class="unseen" role="status"></p>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`;
  return page.markup;
}

/** Nothing may load; only this style and these scripts may run. */
function contentPolicy(): string {
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(THEME_SCRIPT)} ${hash(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'`;
}

/**
 * Text that must reach neither a terminal nor a page as it is. Each entry may stand in a name, a subject, a path, a
 * trailer or a document; none holds NUL. `DANGEROUS` finds what may not be left in terminal output.
 */

/** Reordering and invisible characters: bidi marks, overrides, isolates, zero width, line separators. Joiners stay: scripts and emoji need them. */
const REORDERING = "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2028\u2029\ufeff";

/** Control characters other than line feed and tab, C1 controls, and reordering characters. */
export const DANGEROUS = new RegExp(
  `[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f${REORDERING}]|[\\u{e0000}-\\u{e007f}]`,
  "u",
);

export const HOSTILE_STRINGS: Readonly<Record<string, string>> = {
  "ansi-colour": "red \u001b[31malert\u001b[0m text",
  "ansi-clear": "gone \u001b[2J\u001b[H\u001b[3J after",
  "osc-title": "title \u001b]0;owned\u0007 set",
  "osc-link": "link \u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\ here",
  "c1-csi": "eight bit \u009b31m control",
  "carriage-return": "fine commit\rovertyped",
  backspace: "good\b\b\b\bevil",
  "bell-and-delete": "ring \u0007 and \u007f rubout",
  tab: "left\tright",
  "html-script": "<script>alert('xss')</script>",
  "html-attribute": '"><img src=x onerror=alert(1)>',
  "html-quote": "' onmouseover='alert(1)",
  "html-entity": "&lt;b&gt; &amp; &#x3c;i&#x3e;",
  "html-comment": "--><!-- ]]> </style></title></textarea>",
  "script-data": "</script><script>alert(2)//",
  "json-break": '"}],"assessment":null,"x":[{"\\u0000',
  "markdown-link": "[click](javascript:alert(1)) ![p](https://evil.example/p.png)",
  "markdown-block": "# heading | table | **bold** `code` <https://evil.example>",
  "markdown-table": "cell | cell || \\| --- |",
  formula: '=HYPERLINK("https://evil.example")',
  "bidi-override": "access \u202elevel\u202c user",
  "bidi-isolate": "left \u2067right\u2069 end\u2066",
  "zero-width": "pass\u200bword\u2060\ufeff",
  "line-separator": "one\u2028two\u2029three",
  "tag-characters": "plain\u{e0041}\u{e0042}\u{e007f}",
  combining: `Z${"\u0335\u0488\u0321".repeat(60)}`,
  "template-injection": "$" + "{process.exit(1)} {{constructor}} %s %n",
  "option-like": "--output=pwned",
  "shell-words": "$(touch pwned) `touch pwned`; touch pwned | &",
  prototype: "__proto__",
  constructor: "constructor",
  "wide-and-emoji": "漢字かな 👩‍👩‍👧‍👦 🇧🇻",
  "right-to-left": "שלום עולם مرحبا",
  "lone-percent": "100% %0a%1b %G",
};

/** The same text where "<", ">" and line feeds are not allowed, as in a git identity. */
export function toIdentityText(text: string): string {
  return text.replace(/[<>]/g, "").replace(/\n/g, " ");
}

/** The same text as a path: one folder per part, no empty part, none that git refuses. */
export function toPath(text: string): string {
  return text
    .split("/")
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}

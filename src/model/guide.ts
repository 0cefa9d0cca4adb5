/**
 * The field guide: articles as data. A body is a tree of the few elements that Markdown may become here, so that every reader
 * (terminal, pages, exported site, feeds) makes its own of it and none of them is ever given markup.
 */

/** The elements an article may have; everything else loses its tag and keeps its words, or is dropped whole. */
export const GUIDE_TAGS = [
  "h2",
  "h3",
  "h4",
  "p",
  "ul",
  "ol",
  "li",
  "blockquote",
  "pre",
  "code",
  "em",
  "strong",
  "del",
  "a",
  "hr",
  "br",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
] as const;
export type GuideTag = (typeof GUIDE_TAGS)[number];

export interface GuideText {
  readonly type: "text";
  readonly value: string;
}

export interface GuideElement {
  readonly type: "element";
  readonly tagName: GuideTag;
  readonly properties: {
    /** Of a heading. */
    readonly id?: string;
    /** Of a link: http, https, mailto, "#part", or "other-article.md" with or without a part. */
    readonly href?: string;
    /** Of a numbered list that does not begin with one. */
    readonly start?: number;
    /** Of an entry of a checklist: "task". */
    readonly className?: readonly "task"[];
  };
  readonly children: readonly GuideNode[];
}

export type GuideNode = GuideText | GuideElement;

/** A heading in an article's contents. */
export interface GuideHeading {
  readonly id: string;
  readonly title: string;
  /** 2 or 3. */
  readonly depth: number;
}

/** What is said of an article where it stands in a list. */
export interface GuideLine {
  /** The name of its file without the ending: "judgment". */
  readonly id: string;
  readonly title: string;
  /** One or two sentences. */
  readonly summary: string;
  readonly topics: readonly string[];
  /** ISO day on which it was written or last changed. */
  readonly date: string;
  readonly words: number;
  /** Reading time, rounded up. */
  readonly minutes: number;
  /** Id of the ladder's skill that it is about; null where it is about none. */
  readonly skill: string | null;
  /** Id of the practice that it is about; null where it is about none. */
  readonly practice: string | null;
  /** Whether it came with Waymark; else a team added it. */
  readonly isShipped: boolean;
}

export interface GuideArticle extends GuideLine {
  /** Where it stands among the others; smaller comes first. */
  readonly order: number;
  readonly contents: readonly GuideHeading[];
  readonly body: readonly GuideNode[];
  /** Its words alone, for searching. */
  readonly text: string;
  /** The Markdown it was made of, without front matter. */
  readonly markdown: string;
}

/** Something about an article that its writer should see. */
export interface GuideNote {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** Whether the article is left out because of it. */
  readonly isMistake: boolean;
}

export interface Guide {
  /** In their order. */
  readonly articles: readonly GuideArticle[];
  readonly notes: readonly GuideNote[];
}

/** Where a site made of the guide is published, without a slash at the end; null where nowhere. */
export type GuideAddress = string | null;

/** A way of passing an article on: a plain link that asks nobody anything until it is followed. */
export interface ShareLink {
  readonly id: "email" | "mastodon" | "linkedin" | "x";
  readonly title: string;
  readonly url: string;
}

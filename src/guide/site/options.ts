/** What a site is made of besides articles, and what it consists of. */
import type { GuideAddress } from "../../model/guide.ts";

export interface SiteColours {
  /** CSS declarations: "color-scheme: light; --paper: #fbfaf6; …" */
  readonly light: string;
  readonly dark: string;
}

export interface SiteOptions {
  /** Where it will be published, without a slash at the end; feeds, sitemap and cards need it. */
  readonly address: GuideAddress;
  readonly colours: SiteColours;
}

export interface SiteFile {
  /** A name in one folder, without parts. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

export const SITE_TITLE = "Waymark field guide";
export const SITE_SUMMARY =
  "How experienced engineers work past the code: one article for each skill and practice, with an example, a checklist and sources.";

/** "2026-11-23" → "23 November 2026" */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** "Finding problems" → "finding-problems"; letters of any script stay. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");

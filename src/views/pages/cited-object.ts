/** What something rests on, as pages link it. */
import { forgeObjectUrl, forgeObjectWords, readForgeObject } from "../../model/forge-object.ts";
import { safeUrl } from "../escape.ts";
import { shortOid } from "../words.ts";

export interface CitedObject {
  /** Full id, or as a forge names it. */
  readonly object: string;
  /** "#812, code comment", or the first digits of a commit. */
  readonly words: string;
  readonly url: string | null;
}

/**
 * @param commitUrl web address of commits but for the id that ends it; null where nobody knows it
 * @example citedObject("github.com/o/r#12", null) // { object: …, words: "#12", url: "https://github.com/o/r/issues/12" }
 */
export function citedObject(object: string, commitUrl: string | null): CitedObject {
  if (readForgeObject(object))
    return { object, words: forgeObjectWords(object) ?? object, url: safeUrl(forgeObjectUrl(object) ?? null) };
  const isCommit = /^[0-9a-f]{40,64}$/.test(object);
  return {
    object,
    words: shortOid(object),
    url: commitUrl === null || !isCommit ? null : safeUrl(commitUrl + object),
  };
}

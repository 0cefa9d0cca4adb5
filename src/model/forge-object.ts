/**
 * What a citation names things on a forge by: "github.com/owner/name#12" for a discussion, with "/comment/5" and the
 * like for what is in it.
 */

export interface ForgeObject {
  /** "github.com/owner/name" */
  readonly place: string;
  readonly number: string;
  /** "#", or "!" for a merge request of GitLab. */
  readonly sign: string;
  /** "comment/5"; "" for the discussion itself. */
  readonly key: string;
}

/** Undefined for an object of a repository. @example readForgeObject("github.com/o/r#12/comment/5")?.number // "12" */
export function readForgeObject(object: string): ForgeObject | undefined {
  const [, place, sign, number, key = ""] = /^([^#!\s]+\/[^#!\s]+)([#!])(\d+)(?:\/(.+))?$/.exec(object) ?? [];
  return place && sign && number ? { place, sign, number, key } : undefined;
}

/** For people: "#12", with the kind of what is in it: "#12, code comment". */
export function forgeObjectWords(object: string): string | undefined {
  const known = readForgeObject(object);
  if (!known) return undefined;
  const kind = known.key.split("/", 1)[0]!.replace("-", " ");
  return kind === "" ? `${known.sign}${known.number}` : `${known.sign}${known.number}, ${kind}`;
}

/** Where GitHub shows it; undefined for other forges, whose addresses say more than an object does. */
export function forgeObjectUrl(object: string): string | undefined {
  const known = readForgeObject(object);
  if (!known || !/^(?:[\w-]+\.)*github\.[\w.-]+\/[\w.-]+\/[\w.-]+$/.test(known.place)) return undefined;
  const [kind, id = "", ...more] = known.key.split("/");
  const page = `https://${known.place}`;
  if (!/^\d+$/.test(id) || more.length > 0) return `${page}/issues/${known.number}`;
  if (kind === "comment") return `${page}/issues/${known.number}#issuecomment-${id}`;
  if (kind === "code-comment") return `${page}/pull/${known.number}#discussion_r${id}`;
  if (kind === "review") return `${page}/pull/${known.number}#pullrequestreview-${id}`;
  return `${page}/issues/${known.number}`;
}

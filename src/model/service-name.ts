/** Names of services, as accounts of programs bear them: "Build Service", "GitHub Action", "Release CI". */

const SERVICE =
  /\b(?:github|travis[ -]?ci|jenkins|hudson|ci|build|builder|builds|automation|automated|automatic|auto|cd|bots?|robot|actions?|releaser|deploy\w*|service|release|releases|system|user|admin)\b/i;

/** "Build Service" and "GitHub Action", not Ada Jenkins: a surname says nothing. True of no name at all. */
export function isServiceName(name: string): boolean {
  const [last = "", ...first] = name.trim().split(/\s+/).reverse();
  return (
    name.trim() === "" ||
    SERVICE.test(first.length === 0 ? last : first.join(" ")) ||
    /^(?:ci|cd|bots?|robot|build|builds|builder|service|user|system|releaser?|automation|actions?)$/i.test(last)
  );
}

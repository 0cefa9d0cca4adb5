/**
 * Areas that everybody's work passes through: the top folder, documentation, tests, CI, build files, translations.
 * Working or reviewing there crosses no border between groups. Told by the first or the last folder of the name.
 */

const SHARED = new Set(
  (
    "(root) doc docs documentation man manual guides t test tests spec specs testing testsuite testsuites __tests__ e2e integration integration-tests fixtures testdata " +
    "ci script scripts tools hack build buildtools devtools etc example examples sample samples demo demos po locale locales i18n l10n translations translation license licenses " +
    "release-notes relnotes changelogs config configs include includes common misc util utils helpers website site contrib vendor third_party api-docs book assets"
  ).split(" "),
);

const known = new Map<string, boolean>();

function isShared(area: string): boolean {
  const folders = area.toLowerCase().split("/");
  return area === "" || area.startsWith(".") || area === "THE REST" || SHARED.has(folders[0]!) || SHARED.has(folders.at(-1)!);
}

/** Whether an area is common ground by its name. */
export function isSharedArea(area: string): boolean {
  let shared = known.get(area);
  if (shared === undefined) known.set(area, (shared = isShared(area)));
  return shared;
}

/**
 * Areas that everybody's work passes through: the top folder, documentation, tests, CI, build files, translations.
 * Working or reviewing there crosses no border between groups.
 */

const SHARED =
  /^(?:\(root\)|\.[\w-]+(?:\/.*)?|docs?(?:\/.*)?|documentation(?:\/.*)?|t|tests?(?:\/.*)?|specs?|testing|testsuites?|__tests__|e2e|integration|fixtures|ci|scripts?|tools|hack|build|examples?|samples?|demos?|po|locales?|i18n|l10n|translations?|licen[cs]es?|release[- ]?notes|relnotes|changelogs?|configs?|configs?\/.*|include|includes|common|misc|utils?|helpers|website|site|the rest)$/i;

const known = new Map<string, boolean>();

/** Whether an area is common ground by its name. */
export function isSharedArea(area: string): boolean {
  let shared = known.get(area);
  if (shared === undefined) known.set(area, (shared = area === "" || SHARED.test(area)));
  return shared;
}

/**
 * Builders of repositories that break careless readers. Each makes a fresh repository in a temporary folder and returns
 * its path with facts a test can assert; `hostile.test.ts` proves the facts with git itself.
 */
export { corruptPack, folderOfClones, malformedCommits, missingParent } from "./hostile/damage.ts";
export { oddDates } from "./hostile/dates.ts";
export { ACTIVE_MARKUP, HOSTILE_DISCUSSIONS, hostileArchive } from "./hostile/hostile-archive.ts";
export { hostileDemo } from "./hostile/hostile-demo.ts";
export { encodings, hugeMessage, oddMessages } from "./hostile/messages.ts";
export { partialClone, shallowClone } from "./hostile/missing-objects.ts";
export { repositoryThatRunsPrograms } from "./hostile/programs.ts";
export {
  deletedRootFolder,
  detachedHead,
  emptyRepository,
  grafted,
  headWithoutBranch,
  linkedWorktree,
  octopus,
  oddlyNamedFolder,
  plainHistory,
  replaced,
  sha256Repository,
  submodulesAndLinks,
  twoRoots,
} from "./hostile/shapes.ts";
export { DANGEROUS, HOSTILE_STRINGS } from "./hostile/strings.ts";
export { hostileDocuments, hostileText, oddPaths, oddRefs } from "./hostile/text.ts";

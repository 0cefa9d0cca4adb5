/** Initiative followed through: own steps over time wrote the code, its tests and what users read of it. */
import { isDocumentRepository } from "../history/change-kinds.ts";
import { initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { isOneProblem } from "../history/one-problem.ts";
import { plural, shortPath } from "../history/phrases.ts";
import { isRepeated } from "../history/repeated-changes.ts";
import { partsOf } from "../history/work-parts.ts";
import { initiativeWords, spanWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_STEPS = 4;
const LEAST_SOURCE = 2;
const LEAST_TESTS = 2;
/** Written for whoever builds or announces it. */
const NOT_FOR_USERS = /(?:^|\/)(?:announce\w*\/|BUILD(?:ING)?\b)/i;

export const initiativeFollowedThrough = defineSignal({
  kind: "event",
  id: "initiative-followed-through",
  version: 3,
  title: "Took work to tests and documentation",
  definition: `An initiative of at least ${LEAST_STEPS} own steps that has come to an end and whose own commits wrote source files in at least ${LEAST_SOURCE}, tests in at least ${LEAST_TESTS}, and a document for users (manual, guide, reference; READMEs, generated references, changelogs, announcements and design papers do not count). An issue, request or branch ties at least four fifths of it, or a name that was no part of the product before. Work that repeats one small change in many places is left out.`,
  limits: "Cannot tell whether the document describes the change, nor whether a release carried it.",
  skill: "scope-and-ownership",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "any",
  counter: false,
  blindness: (history) =>
    isDocumentRepository(history) ? { outcome: "not-applicable", reason: "documents are the work here" } : undefined,
  *detect(history, about) {
    for (const initiative of initiativesOf(history, about)) {
      const { own, title } = initiative;
      const parts = own.length < LEAST_STEPS ? undefined : partsOf(own);
      if (parts === undefined || parts.source < LEAST_SOURCE || parts.tests < LEAST_TESTS) continue;
      if (NOT_FOR_USERS.test(parts.document)) continue;
      if (isRepeated(title, own) || !isOneProblem(history, initiative) || !isLanded(history, initiative)) continue;
      yield toInitiativeFinding(
        initiative,
        `Took ${initiativeWords(initiative)} ${spanWords(initiative)} from code to tests (in at least ${plural(parts.tests, "commit")}) and ${shortPath(parts.document, 50)}.`,
        { related: parts.witnesses },
      );
    }
  },
});

/** Initiative prototyped: began with a step that calls itself a prototype or first cut, which later steps built out. */
import type { Commit, History } from "../history/history.ts";
import type { Initiative } from "../history/initiatives/initiative.ts";
import { firstSteps, initiativesOf, isLanded } from "../history/led-initiatives.ts";
import { plural, quoteSubject } from "../history/phrases.ts";
import { initiativeWords, toInitiativeFinding } from "./initiative-finding.ts";
import { defineSignal } from "./signal.ts";

const LEAST_AFTER = 3;
const LONGEST = 300;
const TRIES =
  /\b(?:prototyp(?:e|es|ed|ing)|proof[- ]of[- ]concept|poc|spike|first (?:cut|stab|attempt|try|draft)|experimental (?:implementation|support|version|backend)|minimal (?:implementation|version)|quick and dirty|rough (?:draft|version|implementation)|mvp)\b/i;
/** About prototypes as languages have them, and about tests of what is called a try. */
const NO_TRY =
  /\b(?:prototype (?:chain|pollution|method|property|object|in)|function prototypes?|prototypes? (?:for|of|in) |(?:missing|no|add|adds|fix|fixes|remove|strict|update|correct|wrong|unused|bad|static|extern) (?:\w+ )?prototypes?|\.prototype|prototypes|test\w*|remove\w*|drop\w*)\b|\bspikes? in\b/i;

const sourcesOf = ({ touches }: Commit): readonly string[] =>
  touches.flatMap(({ file }) => (file.kind === "source" ? [file.path] : []));

/** A first step that adds or changes source and calls itself a try, with the later ones on the same files. */
function trialIn(initiative: Initiative): { readonly first: Commit; readonly after: readonly Commit[] } | undefined {
  const first = firstSteps(initiative).find(({ message }) => {
    const subject = message.subject.slice(0, LONGEST);
    return TRIES.test(subject) && !NO_TRY.test(subject);
  });
  if (first === undefined) return undefined;
  const files = new Set(sourcesOf(first));
  const after = initiative.own.filter(
    (commit) => commit.index > first.index && sourcesOf(commit).some((path) => files.has(path)),
  );
  return after.length < LEAST_AFTER ? undefined : { first, after };
}

function* detectIn(history: History, initiatives: readonly Initiative[]) {
  for (const initiative of initiatives) {
    const trial = trialIn(initiative);
    if (trial === undefined || !isLanded(history, initiative)) continue;
    const { first, after } = trial;
    yield toInitiativeFinding(
      initiative,
      `Early in ${initiativeWords(initiative)} landed ${quoteSubject(first.message.subject, 60)}, and then at least ${plural(after.length, "more commit")} on the same source files.`,
      { related: [first] },
    );
  }
}

export const initiativePrototyped = defineSignal({
  kind: "event",
  id: "initiative-prototyped",
  version: 2,
  title: "Tried it roughly, then built it",
  definition: `An initiative that has come to an end: the subject of one of the first steps (the first third, three at most) calls it a prototype, proof of concept, spike, first cut or the like, and at least ${LEAST_AFTER} later steps change source files that it changed.`,
  limits: "Prototypes that did not land, and tries that do not call themselves so, are not seen.",
  skill: "ambiguity",
  over: "initiatives",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  detect: (history, about) => detectIn(history, initiativesOf(history, about)),
});

/** Support ended: the person removed support for a platform, version, feature or option, and the subject says so. */
import { endsSupport } from "../history/ended-support.ts";
import { isHandMade } from "../history/hand-made.ts";
import { quoteSubject } from "../history/phrases.ts";
import { defineSignal } from "./signal.ts";

export const supportEnded = defineSignal({
  kind: "event",
  id: "support-ended",
  version: 2,
  title: "Ended support for something",
  definition:
    "The subject of an own substantive commit says that support for something is dropped or removed, that a deprecated, obsolete or legacy feature, option, interface or driver is removed, or that a board, platform or port is removed; the commit changes source or build files (for a board or platform, deletes source files). Replacing uses of something deprecated does not count.",
  limits: "Cannot tell who decided it, nor whether users were told.",
  skill: "judgment",
  needs: ["commits", "paths"],
  language: "en",
  counter: false,
  *detect(_history, about) {
    for (const commit of about.commits) {
      if (!isHandMade(commit) || !endsSupport(commit)) continue;
      const deleted = commit.touches.filter(({ status }) => status === "D").length;
      yield {
        person: commit.author,
        raw: commit.rawAuthor,
        commit,
        sentence: `Ended support: ${quoteSubject(commit.message.subject, 110)}.`,
        weight: 1 + Math.min(8, deleted),
      };
    }
  },
});

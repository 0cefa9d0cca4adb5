/** Agents at work between people, and assistance that people declare. */
import type { CommitDescription, HistoryDescription, Identity } from "../../../src/demo/history-description.ts";
import { insertOnMain } from "./main-line.ts";
import { everySo, noiseAfter, squashedAfter } from "./noise.ts";
import { changeMessage, textOfMessage } from "./texts.ts";

const CLOUD_AGENT: Identity = {
  name: "copilot-swe-agent[bot]",
  email: "198982749+Copilot@users.noreply.github.com",
};
const LOCAL_AGENT: Identity = { name: "Claude", email: "noreply@anthropic.com" };

/** Agents commit after every third and fifth commit of people, in files of their own. */
export const agentNoise = (history: HistoryDescription): HistoryDescription =>
  insertOnMain(history, [
    ...everySo(history, 3).map((after, at) =>
      squashedAfter(after, {
        id: `cloud-agent-${at}`,
        by: CLOUD_AGENT,
        message: `Add retries to the mirror ${at} (#${7000 + at})\n\nThe mirror failed because the remote closes idle connections.\n`,
        files: {
          [`mirror/part${at % 9}.ts`]: `export const edition = ${at};\n`,
          [`mirror/part${at % 9}.test.ts`]: `t(${at});\n`,
        },
      }),
    ),
    ...everySo(history, 5).map((after, at) =>
      noiseAfter(after, {
        id: `local-agent-${at}`,
        by: LOCAL_AGENT,
        message: `Speed up the mirror, step ${at}\n\nFrom ${300 - at} ms to 40 ms.\n`,
        files: { [`mirror/fast${at % 4}.ts`]: `export const step = ${at};\n` },
      }),
    ),
  ]);

const DECLARED = "Co-authored-by: Claude <noreply@anthropic.com>";
const ENDS_WITH_TRAILERS = /\n\n(?:[A-Z][A-Za-z-]+: [^\n]+\n?)+$/;

function declare(text: string): string {
  const body = text.replace(/\n+$/, "");
  return `${body}${ENDS_WITH_TRAILERS.test(text) ? "\n" : "\n\n"}${DECLARED}\n`;
}

/** Every second commit of those chosen declares an assistant as co-author. */
export const declareAssistance =
  (isChosen: (author: Identity) => boolean) =>
  (history: HistoryDescription): HistoryDescription => {
    let count = 0;
    const mayDeclare = ({ author, parents, message }: CommitDescription): boolean =>
      parents.length < 2 &&
      !String(author.name).endsWith("[bot]") &&
      isChosen(author) &&
      !/^Revert\b/.test(textOfMessage(message));
    return {
      ...history,
      commits: history.commits.map((commit) =>
        mayDeclare(commit) && ++count % 2 === 0
          ? { ...commit, message: changeMessage(commit.message, declare) }
          : commit,
      ),
    };
  };

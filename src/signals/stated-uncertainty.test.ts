import { describe, expect, it } from "vitest";
import { told, toldOf } from "../../test/support/findings.ts";
import { statedUncertainty } from "./stated-uncertainty.ts";

const ADA = "Ada Example <ada@example.org>";
const BODY = {
  by: "Bob Example <bob@example.org>",
  message: "docs: say more\n\nA body of enough words so that this repository has bodies.\n",
  files: ["docs/x.md"],
};
const commit = (body: string) => ({
  by: ADA,
  message: `net: wait longer for the link\n\n${body}\n`,
  files: ["src/net.c"],
});

describe("stated-uncertainty", () => {
  it.each([
    ["not sure", "I am not sure whether two seconds are enough on every board."],
    ["could not reproduce", "I could not reproduce the report on any machine here."],
    ["no idea why", "The link comes up twice and I have no idea why it does."],
  ])("fires on %s", (_, body) => {
    expect(toldOf(statedUncertainty, [BODY, commit(body)])).toEqual([
      'Ada Example: Said what was not known or not certain in the message of "net: wait longer for the link".',
    ]);
  });

  it.each([
    ["a program that does not know", "At this point we do not know if the link is up, so the driver asks again."],
    ["a message that is unclear", "It was unclear from the error message which option was wrong, so name it."],
    ["doubts of users", "Users are not sure which option to use, so say it in the help."],
    ["politeness", "I'm not sure if this is wanted, so feel free to reject it as you like."],
    ["whether you want it", "Not sure if you want more than one of these, but I figured I would send it."],
    ["how you want it", "Not sure if this is how you want to handle it, but two seconds is silly."],
    ["a shrug", "Not sure how this got into the main branch, I will take it out again."],
    ["wonder about the past", "Not sure why this was missed when the link came in."],
    ["a complaint", "I don't know why we suffered from the old way of waiting so far."],
    [
      "one of several authors",
      "I am not sure whether two seconds are enough.\n\nCo-authored-by: Bob Example <bob@example.org>",
    ],
    ["a sigh", "No idea what happened there"],
    ["a joke", "I don't know how this file got here in the first place :)"],
    ["not knowing of any", "Although nothing needs it yet, I don't know of a drawback to waiting longer."],
    ["a fix that was checked", "I can't reproduce the error manually after this change to the link code."],
    ["a matter of taste", "I'm not sure if I love this behaviour --- it seems nicer to just skip the link."],
    ["whom it pleases", "Waiting longer was asked for, though I'm not sure this will satisfy them either."],
    ["a joke in two sentences", "I am not sure whether two seconds are enough for him. :-) Still, better than none."],
    ["what is only laborious", "I can't easily reproduce the same failure in a small example."],
    ["another shrug", "Not sure how this one was missed back when the others were renamed."],
    ["whether it matters", "Not sure it matters much, but waiting for two seconds keeps the driver as it was."],
    ["taste in names", "Not sure if this is a great name for the option, I am open to other ones."],
    ["what was ruled out", "Wait two seconds for the link, since I could not reproduce the failure with that."],
    ["a finding of tests", "Further testing has been unable to reproduce the failure that was suspected."],
    ["the author's own plans", "I am leaving the project, and I'm not sure when I could find time for the link."],
    ["making sure", "Make sure that the link is up before the first packet is sent."],
  ])("is silent on %s", (_, body) => {
    expect(toldOf(statedUncertainty, [BODY, commit(body)])).toEqual([]);
  });

  it("reads commits to design documents, but to no other documents alone", () => {
    const doubt = "I am not sure whether two seconds are enough on every board.";
    const path = "docs/rfcs/0007-links.md";
    const documents = [{ path, kind: "design-doc" as const, title: "Links" }];
    const about = (file: string) => [BODY, { ...commit(doubt), files: [file] }];
    expect(told(statedUncertainty, { commits: about(path), documents })).toHaveLength(1);
    expect(told(statedUncertainty, { commits: about("docs/plugins.md"), documents })).toEqual([]);
  });
});

/** Spellings of public histories; people's names are invented. */
import { describe, expect, it } from "vitest";
import { identityOf } from "../../test/support/history-of.ts";
import { actorKindOf, isDeclaredAddress, namesTool } from "./actor-kind.ts";
import { AUTHORSHIP_TABLE } from "./authorship-table.ts";

const kindOf = (text: string) => actorKindOf(identityOf(text));

describe("agents", () => {
  it.each([
    "Claude <noreply@anthropic.com>",
    "Claude Opus 4.6 (1M context) <noreply@anthropic.com>",
    "Claude Sonnet 4.5 <NoReply@Anthropic.com>",
    "claude[bot] <209825114+claude[bot]@users.noreply.github.com>",
    "Copilot <175728472+Copilot@users.noreply.github.com>",
    "Copilot <copilot@github.com>",
    "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>",
    "copilot-swe-agent <>",
    "google-labs-jules[bot] <161369871+google-labs-jules[bot]@users.noreply.github.com>",
    "Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>",
    "Cursor <cursoragent@cursor.com>",
    "Cursor <no-reply@cursor.com>",
    "AI Assistant <noreply@cursor.com>",
    "Cursor Agent <cursoragent@cursor.com>",
    "Devin AI <158243242+devin-ai-integration[bot]@users.noreply.github.com>",
    "openhands <openhands@all-hands.dev>",
    "aider (gpt-4o) <noreply@aider.chat>",
    "aider (gpt-4o) <aider@aider.chat>",
    "GPT 5.4 <codex@openai.com>",
    "Codex (gpt-5.2-codex high) <codex@openai.com>",
    "Amp <amp@ampcode.com>",
    "GitHub Copilot CLI <cli@example.org>",
    "Claude Code (web) <x@example.org>",
    "OpenAI Codex <x@example.org>",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("agent");
  });
});

describe("bots", () => {
  it.each([
    "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
    "dependabot[bot] <support@dependabot.com>",
    "Example Prow Robot <k8s-ci-robot@users.noreply.github.com>",
    "BrewTestBot <1589480+BrewTestBot@users.noreply.github.com>",
    "Example Bot <example-bot@users.noreply.github.com>",
    "renovate-bot <x@example.org>",
    "release.bot <release.bot@example.org>",
    "fossabot <badges@example.org>",
    "terraformbot <terraform-acctest+bot@example.org>",
    "example-ci <example-ci@users.noreply.github.com>",
    "GitHub <noreply@github.com>",
    "GitHub Web Flow <noreply@github.com>",
    "web-flow <x@example.org>",
    "bors <bors@example.org>",
    "Travis CI <travis@travis-ci.org>",
    "Deploy <travis@travis-ci.com>",
    "Jenkins <jenkins@example.org>",
    "Jenkins Build <jenkins@example.org>",
    "CI <ci@example.org>",
    "Auto Roller <autoroller@example.org>",
    "ImgBotApp <help@example.org>",
    "Weblate <hosted@example.org>",
    "test-bot <x@example.org>",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("bot");
  });
});

describe("people", () => {
  it.each([
    "Cody Example <cody@example.org>",
    "Devin Example <devin@example.org>",
    "Jules Exempleau <jules@example.fr>",
    "Claude Exempleau <claude.exempleau@example.fr>",
    "Claude Exempleau <claude@example.org>",
    "Gemma Student <gemma@gemini.edu>",
    "Travis Example <travis@example.org>",
    "Travis <travis@example.org>",
    "Wheatley Travis <travis.wheatley@example.org>",
    "Ada Jenkins <jenkins@example.org>",
    "Ada Abbot <ada@example.org>",
    "Ada Abbot <12345+ada-abbot@users.noreply.github.com>",
    "gregabbot <12345+gregabbot@users.noreply.github.com>",
    "Marion Talbot <stalbot@example.org>",
    "Rémi Courbot <rcourbot@example.org>",
    "acourbot <acourbot@example.org>",
    "Sylvie Rabot <s@example.org>",
    "Ada Cabot <cabot@example.org>",
    "Evilebot Example <evilebotexample@users.noreply.github.com>",
    "Anton Example <robotboy@example.org>",
    "Ada Example <notarobot@example.org>",
    "Ada Example <ada@openrobotics.example>",
    "Ada Example <ada@travis-ci.org>",
    "botanna <anna@example.org>",
    "Georgi Botev <botev@example.org>",
    "Laura Abbott <labbott@example.org>",
    "Ada Example <noreply@github.com>",
    "Renovate Example <r@example.org>",
    "Ada Ci <ada.ci@example.org>",
    "",
    "<>",
  ])("%s", (text) => {
    expect(kindOf(text)).toBe("person");
  });
});

describe("bare names in trailers", () => {
  const tool = (name: string) => namesTool({ name, email: "" });

  it.each([
    "Claude Opus 4.6",
    "Claude Opus",
    "Claude",
    "Antigravity",
    "openai:gpt-5.5",
    "GitHub Copilot CLI",
    "Gemini 3 Pro",
    "ChatGPT",
    "gpt-4o",
    "Cursor",
  ])("%s names a tool", (name) => {
    expect(tool(name)).toBe(true);
  });

  it.each(["Claude Exempleau", "Gemini Example", "Cody", "Devin", "Jules", "Ada Example", "coffee", ""])(
    "%s names none",
    (name) => {
      expect(tool(name)).toBe(false);
    },
  );

  it("with an address are judged by that", () => {
    expect(namesTool({ name: "Claude Opus 4.6", email: "x@example.org" })).toBe(false);
  });
});

it("some addresses decide alone, others with a name", () => {
  expect(
    ["noreply@anthropic.com", "49699333+dependabot[bot]@users.noreply.github.com", "example-bot@example.org"].every(
      (email) => isDeclaredAddress(email, AUTHORSHIP_TABLE),
    ),
  ).toBe(true);
  expect(
    ["noreply@github.com", "jenkins@example.org", "ada@example.org", ""].some((email) =>
      isDeclaredAddress(email, AUTHORSHIP_TABLE),
    ),
  ).toBe(false);
});

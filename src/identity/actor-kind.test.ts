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
    // Forms: no list names these.
    "AI Agent <agent@sandbox>",
    "AI Agent <bot@example.com>",
    "AI Builder <ai+agent@ada.dev>",
    "AI Assistant <assistant@example.com>",
    "Autonomous Agent <agent@machine.local>",
    "Example Agent <agent@example.dev>",
    "Example Agent <12345+example-agent@users.noreply.github.com>",
    "example-agent <ada+agent@gmail.com>",
    "Inkwell AI <noreply@inkwell.dev>",
    "inkwell-ai[bot] <12345+inkwell-ai[bot]@users.noreply.github.com>",
    "cline-cloud[bot] <12345+cline-cloud[bot]@users.noreply.github.com>",
    "Codex CLI <codex@ada.dev>",
    "Claude Bot <claude@ada.dev>",
    "OpenDevinBot <bot@ada.dev>",
    "Claude <ada+claude@ada.dev>",
    "OpenCode Claude <opencode-claude@anthropic.com>",
    "Beta-Devin AI <12345+beta-devin-ai-integration[bot]@users.noreply.github.com>",
    "Grok Build <noreply@x.ai>",
    "Composer <composer@cursor.com>",
    "Clawdbot <hi@ada.dev>",
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
    "Deployment Bot (from Azure Pipelines) <deploy@ada.dev>",
    "Typo Fix Bot <x@ada.dev>",
    "thing-release-bot <ada@gmail.com>",
    "Website Deployment Script <thing-bot@users.noreply.github.com>",
    "Automated bot for Example <thing-bot@users.noreply.github.com>",
    "k8s-example-robot <12345+k8s-example-robot@users.noreply.github.com>",
    "Thing Bot <thing-team@lists.example.dev>",
    "thingbot <team@thing.dev>",
    "Example CI <example_ci@thing.dev>",
    "CI-Example <integration@thing.dev>",
    "CircleCI Build <dev@thing.dev>",
    "Build Service <buildservice@thing.dev>",
    "Thing Automation Release Team <noreply@thing.dev>",
    "Thing Jenkins <thing@googlegroups.com>",
    "Houston (Bot) <1+x-houston@users.noreply.github.com>",
    "sys_thing <sys_thing@thing.dev>",
    "Git for Windows Build Agent <ci@thing.dev>",
    "goreleaserbot <bot@thing.dev>",
    "Tiger Bot <>",
    "gemini-cli-robot <12345+gemini-cli-robot@users.noreply.github.com>",
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
    // "Bot" is a surname, and a word in nicknames.
    "Jan Bot <janbot@jan.nl>",
    "Jan Bot <janb@laptop.localdomain>",
    "Mr. Robot <ada@gmail.com>",
    "leGOAT-bot <12345+leGOAT-bot@users.noreply.github.com>",
    "trading-bot <ada@duck.com>",
    "Food Bot <12345+foodfoodbot@users.noreply.github.com>",
    "Ada Example <bot@ada.dev>",
    "Robin Example <robot@robin.dev>",
    "Carl Ivar <ci@ivar.dk>",
    "builder <builder@ada.io>",
    "Github <12345+MYGITHUBADA@users.noreply.github.com>",
    "Jenkins <ada@gmail.com>",
    "Bors Example <bors@example.org>",
    "ada-lgtm <ada-lgtm@users.noreply.github.com>",
    "ada-codefresh <ada.example@codefresh.io>",
    "Zeroday Ada <github@ada.dev>",
    // Names that end as agents' do, on mail of people.
    "Edison Ai <edison.ai@example.dev>",
    "Ada AI <ada@gmail.com>",
    "Jay Agent <jay@jay.dev>",
    "ada-agent <ada@ada.dev>",
    "jules <jules@localhost>",
    "claude <claude@claudes-laptop.local>",
    "Claude Exempleau <1+claude-x@users.noreply.github.com>",
    "AI-DEV-BOT <ada@example.ac.kr>",
    "Amp <amp@ada.dev>",
    "Codey Example <codey@ada.dev>",
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

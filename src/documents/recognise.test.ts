import { describe, expect, it } from "vitest";
import type { DocumentRecord } from "../model/document.ts";
import { recogniseDocument } from "./recognise.ts";

function recognise(path: string, text: string): DocumentRecord {
  const record = recogniseDocument({ path, blob: "4b825dc642cb6eb9a060e54bf8d69288fbee4904", text });
  if (record === undefined) throw new Error("nothing recognised");
  return record;
}

const kindOf = (path: string, text: string) => recognise(path, text).kind;

const RUST_RFC = `- Feature Name: lazy_lanterns
- Start Date: 2024-03-01
- RFC PR: example/rfcs#12

# Summary

Light lanterns only when somebody looks.

# Motivation

Lanterns burn 40% of the oil while nobody is near.

# Detailed design

A lantern keeps a list of watchers.

# Alternatives

Burning all lanterns at half strength was tried and left every corner equally dark, so nobody could read.

# Unresolved questions

- Should a lantern remember who looked at it last?
`;

const PROPOSAL = `# Proposal: count the owls

Author(s): Ada Example

Last updated: 2024-05-06

## Abstract

We propose to count owls at dusk.

## Background

Owls are counted at noon today, which finds none.

## Rationale

Dusk is when owls wake.

## Compatibility

Noon counts go on for a year.
`;

const KEP = `# KEP-4321: Smaller buckets

<!-- toc -->
- [Summary](#summary)
<!-- /toc -->

## Summary

Buckets become smaller.

## Motivation

### Goals

- Carry less water per walk.

### Non-Goals

- Changing the well.

## Proposal

Use five-litre buckets.

## Design Details

### Graduation Criteria

Two villages use them for a season.

## Alternatives

<!--
What other approaches did you consider, and why did you rule them out?
-->
`;

const PEP = `PEP: 9999
Title: Quieter bells
Author: Ada Example <ada@example.org>,
        Bo Sample <bo@example.org>
Status: Accepted
Type: Standards Track
Created: 01-Jan-2024

Abstract
========

Bells ring softer after ten.

Motivation
==========

Sleep.

Rejected Ideas
==============

Removing the bells altogether was rejected because the hours would then pass without anybody noticing them.
`;

const DRAFT = `---
title: A Protocol for Passing Salt
docname: draft-example-salt-03
category: std
ipr: trust200902
author:
  -
    ins: A. Example
    name: Ada Example
    org: Table

--- abstract

This document defines how salt is passed.

--- middle

# Introduction

Salt MUST be passed to the left.

# Security Considerations

Salt SHOULD NOT be thrown.

# IANA Considerations

None.
`;

const MADR = `---
status: accepted
date: 2024-01-02
---
# Use goats for the lawn

## Context and Problem Statement

The lawn grows faster than we can cut it.

## Considered Options

* Goats
* A robot
* Gravel

## Decision Outcome

Chosen option: "Goats", because they also fertilise.

### Consequences

* Good, because quiet
* Bad, because goats eat the roses
`;

const NYGARD = `# 3. Keep the old bridge

Date: 2024-02-03

## Status

Superseded by [7. Build a tunnel](0007-build-a-tunnel.md)

## Context

The bridge creaks.

## Decision

We will keep it and forbid carts.

## Consequences

Carts must now drive around, which costs an hour.
`;

const POSTMORTEM = `# 2024-04-05, the bakery ran out of flour

## Summary

No bread for four hours.

## Timeline (all times local)

### 06:10

The last sack was opened.

### 06:55

The last sack was empty.

## Root cause

The order was written on the wrong slate.

## Lessons learned

### What went well

The neighbours lent two sacks.

## Action items

- Ben Sample: hang the slate by the door
`;

const RUNBOOK = `# OvenTooHot

## Meaning

The oven is above 300 degrees.

## Impact

Bread burns.

## Diagnosis

Look at the dial.

## Mitigation

Open the door, then close the flue.
`;

describe("recogniseDocument: one of each kind", () => {
  it.each([
    ["text/0012-lazy-lanterns.md", RUST_RFC, "design-doc"],
    ["design/99-count-owls.md", PROPOSAL, "design-doc"],
    ["keps/sig-water/4321-smaller-buckets/README.md", KEP, "design-doc"],
    ["peps/pep-9999.rst", PEP, "design-doc"],
    ["draft-example-salt.md", DRAFT, "design-doc"],
    ["docs/decisions/0004-goats.md", MADR, "adr"],
    ["notes/goats.md", MADR, "adr"],
    ["doc/arch/adr/0003-keep-the-old-bridge.md", NYGARD, "adr"],
    ["docs/incident-reports/2024-04-05-flour.md", POSTMORTEM, "postmortem"],
    ["content/runbooks/oven/OvenTooHot.md", RUNBOOK, "runbook"],
    [
      "docs/investigations/2024-slow-mill.md",
      "# Why the mill is slow\n\n## The complaint\n\nIt is slow.\n\n## What we looked at\n\n1. The stones.\n\n## Result\n\nThe river is low.\n",
      "investigation",
    ],
    ["ROADMAP.md", "# Roadmap\n\n## Short term\n\n- A second oven\n\n## Long term\n\n- A second bakery\n", "roadmap"],
    [
      "CONTRIBUTING.md",
      "# Contributing\n\n## Pull requests\n\nOne loaf per request.\n\n## Coding style\n\nTabs.\n",
      "onboarding",
    ],
    ["GOVERNANCE.md", "# Governance\n\n## Voting\n\nBy show of hands.\n", "process-ci"],
    ["SECURITY.md", "# Security Policy\n\n## Reporting a Vulnerability\n\nWrite to us.\n", "process-ci"],
    [".github/workflows/build.yml", "on: push\n", "process-ci"],
    ["docs/tutorial/first-loaf.md", "# Your first loaf\n\nIn this tutorial you will learn to bake.\n", "tutorial"],
    [
      "docs/reference/oven-config.md",
      "# Oven configuration\n\n## Options\n\n### `heat`\n\n### `light`\n\n### `timer`\n",
      "api-reference",
    ],
    [
      "CHANGELOG.md",
      "# Changelog\n\n## [1.2.0] - 2024-01-02\n\n### Added\n\n- Rye\n\n## [1.1.0] - 2023-01-02\n",
      "changelog",
    ],
    [
      "meetings/2024-01-02.md",
      "# Meeting 2024-01-02\n\n## Attendees\n\n- Ada\n\n## Agenda\n\n- Flour\n",
      "meeting-notes",
    ],
    ["src/oven.ts", "export const heat = 1;\n", "other"],
  ])("%s", (path, text, kind) => expect(kindOf(path, text)).toBe(kind));
});

describe("recogniseDocument: traps", () => {
  it("an unfilled template", () => {
    const template =
      "# {short title}\n\n## Context and Problem Statement\n\n{Describe the context}\n\n## Considered Options\n\n* {option 1}\n\n## Decision Outcome\n\n{chosen option}\n";
    expect(kindOf("docs/adr/adr-template.md", template)).toBe("other");
    expect(kindOf("docs/adr/0005-new.md", template)).toBe("other");
    expect(
      kindOf(
        "docs/adr/0005-new.md",
        "# 5. Something\n\n## Status\n\nTBD\n\n## Context\n\n## Decision\n\n## Consequences\n",
      ),
    ).toBe("other");
  });

  it("a design about templates is a design", () => {
    const text = PROPOSAL.replace("count the owls", "a claim template");
    expect(kindOf("design/12-claim-template/README.md", text)).toBe("design-doc");
    expect(kindOf("design/12-email-template.md", text)).toBe("design-doc");
  });

  it("an index of a folder", () => {
    const rows = Array.from({ length: 8 }, (_, at) => `- [ADR ${at}: something decided](000${at}-something.md)`).join(
      "\n",
    );
    expect(kindOf("docs/adr/README.md", `# Architecture Decision Records\n\n## Accepted\n\n${rows}\n`)).toBe("other");
    expect(kindOf("rfcs/list.md", `# RFCs\n\n## Abstract\n\n## Motivation\n\n## Design\n\n${rows}\n`)).toBe("other");
  });

  it("a brand guide called DESIGN.md", () => {
    const brand =
      "---\nname: Example brand\ncolors:\n  primary: '#123456'\ntypography:\n  body: serif\n---\n# Design system\n\n## Colors\n\nBlue.\n\n## Typography\n\nSerif.\n\n## Spacing\n\n8 px.\n\n## Components\n\n### Buttons\n\nRound.\n";
    expect(kindOf("DESIGN.md", brand)).toBe("other");
  });

  it("the README of a folder of proposals tells the process", () => {
    const text =
      "# Proposals\n\n## The proposal process\n\nOpen an issue, then write a proposal.\n\n## Voting\n\nThe maintainers vote.\n";
    expect(kindOf("proposals/README.md", text)).toBe("process-ci");
  });

  it("a changelog called design", () => {
    const text =
      "# Design changes\n\n## v1.2.0\n\n- Rounder loaves\n\n## v1.1.0\n\n- Flatter loaves\n\n## v1.0.0\n\n- Loaves\n";
    expect(kindOf("docs/design.md", text)).toBe("changelog");
  });

  it("a release schedule in a series of proposals is a roadmap, a style guide is for contributors", () => {
    const pep = (title: string) => PEP.replace("Quieter bells", title).replace("Standards Track", "Informational");
    expect(kindOf("peps/pep-9998.rst", pep("Bell 4.0 Release Schedule"))).toBe("roadmap");
    expect(kindOf("peps/pep-9997.rst", pep("Style Guide for Bells"))).toBe("onboarding");
  });

  it("a proposal about contributing is a proposal", () => {
    expect(kindOf("rfcs/0020-contribution-docs.md", PROPOSAL.replace("count the owls", "contribution guide"))).toBe(
      "design-doc",
    );
  });

  it("how to run an incident is no postmortem", () => {
    const text =
      "# Incident process\n\nWhen an incident starts, the incident lead opens a channel.\n\n## Roles\n\n## Timeline of a call\n";
    expect(kindOf("docs/runbooks/manage-an-incident.md", text)).not.toBe("postmortem");
  });

  it("a retrospective of a project is no postmortem", () => {
    const text =
      "# Harvest festival retrospective\n\n## What went well\n\nThe band.\n\n## What went poorly\n\nThe rain.\n\n## Lessons learned\n\nBring a roof.\n\n## Action items\n\n- Buy a roof\n";
    expect(kindOf("docs/festival-retro.md", text)).toBe("other");
  });

  it("a page about computer vision is no roadmap", () => {
    expect(
      kindOf("docs/vision.md", "# Vision\n\nModels that find edges in images.\n\n## Usage\n\nLoad a model.\n"),
    ).not.toBe("roadmap");
  });

  it("a page that only says where it moved", () => {
    expect(
      kindOf(
        "docs/runbooks/OvenTooHot.md",
        "# OvenTooHot\n\nThis runbook has moved to [the other folder](../ovens/OvenTooHot.md).\n",
      ),
    ).toBe("other");
  });

  it("notes of a session about the roadmap are notes", () => {
    expect(kindOf("events/roadmap-session.md", "# 2024 roadmap\n\nNote-taker: Ada\n\n- more ovens\n")).not.toBe(
      "roadmap",
    );
  });

  it("a code comment file in a design folder", () => {
    expect(kindOf("design/notes.md", "# Ovens we like\n\n- one\n- two\n")).toBe("other");
  });
});

describe("recogniseDocument: the record", () => {
  it("says why", () => {
    expect(recognise("text/0012-lazy-lanterns.md", RUST_RFC).because).toMatch(/sections? .*Motivation/);
    expect(recognise("docs/adr/README.md", "# Decisions\n").because).not.toBe("");
  });

  it("is undefined where there is nothing to read", () => {
    const file = { path: "ROADMAP.md", blob: "0" };
    expect(recogniseDocument({ ...file, text: undefined })).toBeUndefined();
    expect(recogniseDocument({ ...file, text: " \n\t\n" })).toBeUndefined();
    expect(recogniseDocument({ ...file, text: "PK\u0003\u0004\0\0" })).toBeUndefined();
  });

  it("gives the same answer whatever the line ends and byte order mark", () => {
    const windows = `\uFEFF${MADR.replaceAll("\n", "\r\n")}`;
    expect(recognise("docs/adr/0004-goats.md", windows)).toEqual(recognise("docs/adr/0004-goats.md", MADR));
  });

  it("reads broken front matter as far as it goes", () => {
    const broken = `---\nstatus: accepted\n: : [\n# Use goats\n\n## Context and Problem Statement\n\nGrass.\n\n## Considered Options\n\n* Goats\n* Sheep\n\n## Decision Outcome\n\nGoats.\n`;
    expect(kindOf("docs/adr/0004-goats.md", broken)).toBe("adr");
  });
});

describe("recogniseDocument: hostile text", () => {
  const long = 300_000;
  it.each([
    ["spaces", " ".repeat(long)],
    ["one word", "a".repeat(long)],
    ["numbers", "1.".repeat(long / 2)],
    ["hashes", "# ".repeat(long / 2)],
    ["headings", "## Alternatives\n".repeat(long / 16)],
    ["nested headings", "# a\n## b\n### c\n#### d\n".repeat(long / 24)],
    ["brackets", "[".repeat(long)],
    ["links", "[a](".repeat(long / 4)],
    ["braces", "{a ".repeat(long / 3)],
    ["tags", "<a ".repeat(long / 3)],
    ["comments", "<!--".repeat(long / 4)],
    ["backticks", "`".repeat(long)],
    ["fences", "```\n".repeat(long / 4)],
    ["underlines", "a\n=\n".repeat(long / 4)],
    ["pipes", "| ".repeat(long / 2)],
    ["table rows", "| a | b |\n".repeat(long / 10)],
    ["colons", "a: ".repeat(long / 3)],
    ["commas", `Authors: ${", ".repeat(long / 2)}`],
    ["stars", "*".repeat(long)],
    ["open front matter", `---\n${"a: b\n".repeat(long / 5)}`],
    ["line feeds", "\n".repeat(long)],
    ["blank-padded lines", `${" ".repeat(3000)}x\n`.repeat(100)],
  ])("%s", (_, text) => {
    for (const path of ["docs/adr/0001-x.md", "peps/pep-0001.rst", "docs/technical/x.adoc", "HACKING", "rfcs/x.org"])
      expect(() => recogniseDocument({ path, blob: "0", text: `# Title\n\n${text}` })).not.toThrow();
  });
});

/** The documents every repository has: what Ferry is, how to take part, who owns what. */

export const README = `# Ferry

Ferry takes events from the services of a company and carries each to the destinations that want it: another service,
a queue, a file. It keeps what a destination could not take and tries again.

## Parts

- router/ decides where an event goes and carries it there
- storage/ keeps events until they have arrived
- console/ shows what waits, where and why
- docs/ holds the guide, decisions, designs and what we learned from incidents

## Quick start

    npm ci
    npm run build
    node dist/cli.js --config ferry.yaml

## Licence

Internal.
`;

export const CONTRIBUTING = `# Contributing

## Before you write code

Anything that touches more than one of router, storage and console starts with a page in docs/design, so that the
argument happens before the work. A choice that others will have to live with gets a record in docs/decisions.

## Pull requests

- One topic for each pull request. Several small commits are fine.
- The message says why. The diff already says what.
- A fix comes with a test that fails without it.
- Whoever reviewed the change is named in a Reviewed-by line.

## Running the tests

    npm test
    npm run test:slow    # the storage tests that fill a disk
`;

export const CODEOWNERS_2024 = `# Who is asked first
/router/            @tvasquine
/storage/           @hmizutame
/console/           @jberthelo
/docs/              @tvasquine
/.github/           @pmulhearty
/scripts/           @pmulhearty
`;

export const MAILMAP = `Marit Oyelaran <marit@example.org> <marit@laptop.example.org>
`;

export const PACKAGE = `{
  "name": "ferry",
  "private": true,
  "version": "0.0.0",
  "type": "module",
  "workspaces": ["event", "router", "storage", "console"],
  "scripts": {
    "build": "tsc --build",
    "lint": "eslint .",
    "test": "vitest run",
    "test:slow": "vitest run --project slow"
  },
  "dependencies": {
    "fastify": "^4.25.2",
    "lodash": "^4.17.21",
    "undici": "^6.2.1",
    "yaml": "^2.3.4"
  },
  "devDependencies": {
    "@types/node": "^20.10.6",
    "eslint": "^8.56.0",
    "typescript": "^5.3.3",
    "vitest": "^1.1.3"
  }
}
`;

export const LOCK = `{
  "name": "ferry",
  "lockfileVersion": 3,
  "packages": {
    "node_modules/@types/node": { "version": "20.10.6" },
    "node_modules/eslint": { "version": "8.56.0" },
    "node_modules/fastify": { "version": "4.25.2" },
    "node_modules/lodash": { "version": "4.17.21" },
    "node_modules/typescript": { "version": "5.3.3" },
    "node_modules/undici": { "version": "6.2.1" },
    "node_modules/vitest": { "version": "1.1.3" },
    "node_modules/yaml": { "version": "2.3.4" }
  }
}
`;

/** The manifest of one workspace package. */
export function workspacePackage(name: string): string {
  return `{\n  "name": "@ferry/${name}",\n  "private": true,\n  "type": "module",\n  "main": "src/index.ts"\n}\n`;
}

export const TSCONFIG = `{
  "compilerOptions": {
    "target": "es2022",
    "module": "nodenext",
    "strict": true,
    "composite": true,
    "skipLibCheck": true
  },
  "references": [{ "path": "event" }, { "path": "router" }, { "path": "storage" }, { "path": "console" }]
}
`;

export const ONBOARDING = `# Onboarding: your first two weeks

Author: Marit Oyelaran

This page is for whoever joins the team. It was written from the questions I had myself and never found an answer to.
If something here is wrong or missing, your first pull request is to fix it.

## Development setup

1. Clone, npm ci, npm test. It takes about six minutes; if it does not pass, that is our bug and not yours.
2. Run Ferry on your machine with scripts/sandbox.sh. It starts a sender, a destination that fails every third time,
   and the console.
3. Stop the destination and watch the console. What you see there is most of what we are asked about.

## How an event travels

A sender posts to the router. The router writes the event to storage, answers the sender, and only then looks at the
rules. Each destination has a queue of its own. Read router/src/deliver.ts from the bottom up; it is shorter than it
looks.

## Getting help

Ask in the open channel, not in private: somebody else has the same question. The owner of each folder stands in
CODEOWNERS.

## Your first contribution

Pick an issue labelled "first". Say on the issue that you are on it. Somebody will review within a day, and the review
will say why, not only what. You are expected to disagree.

## Code review

After about five changes of your own you will be asked to review. Start with the tests: do they fail without the change?
`;

export const ROADMAP_2024 = `# Roadmap 2024

Author: Teodor Vasquine

## Now

- Deliver every event at least once, with retries a destination can live with
- A console that answers "where is my event" without a shell

## Next

- Keep what cannot be delivered, and let people look at it (dead letters)
- Configuration changes without a restart

## Later

- Limits for each destination, so that a loud one cannot starve a quiet one
- More than one region
`;

export const ROADMAP_2026 = `# Roadmap 2026

Author: Teodor Vasquine

## Where we are

Twelve services send through Ferry, up from three when we started. Dead letters and pushed configuration are in use.
Support asks us about delays about four times a week; two of three cases are one destination filling the queue.

## Themes

- Fairness: quotas for each destination (docs/design/quotas.md)
- One schema for each destination, checked on arrival
- Fewer pages at night: alarms that name the destination and the runbook

## Not this year

- A second region, see docs/decisions/0009-stay-in-one-region.md
- A hosted version
`;

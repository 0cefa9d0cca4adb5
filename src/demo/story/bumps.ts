/** Dependency bumps, as a forge's bot proposes them and a person merges them. */
import { dependabot, type Member } from "./cast.ts";
import { change, pull, type Rewrite, type Step, squash } from "./steps.ts";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function setVersion(name: string, to: string): Readonly<Record<string, Rewrite>> {
  const manifest = new RegExp(`("${escaped(name)}": ")\\^[^"]+`);
  const lock = new RegExp(`("node_modules/${escaped(name)}": \\{ "version": ")[^"]+`);
  const rewrite =
    (pattern: RegExp, version: string): Rewrite =>
    (before = "") => {
      if (!pattern.test(before)) throw new Error(`Unexpected manifest without "${name}"`);
      return before.replace(pattern, `$1${version}`);
    };
  return { "package.json": rewrite(manifest, `^${to}`), "package-lock.json": rewrite(lock, to) };
}

function bump(on: string, name: string, from: string, to: string) {
  const why = [
    `Bumps [${name}](https://example.org/packages/${name}) from ${from} to ${to}.`,
    `---\nupdated-dependencies:\n- dependency-name: ${name}\n  dependency-type: direct:production\n...`,
  ];
  const trailers = [`Signed-off-by: ${dependabot.name} <support@github.com>`];
  return [
    dependabot,
    on,
    `Bump ${name} from ${from} to ${to}`,
    "",
    why,
    { trailers, write: setVersion(name, to) },
  ] as const;
}

/** A bump merged with the merge button. */
export function mergedBump(
  request: number,
  mergedBy: Member,
  on: string,
  name: string,
  from: string,
  to: string,
): Step {
  const branch = `npm_and_yarn/${name}-${to}`;
  return pull(request, branch, mergedBy, on, `Bump ${name} from ${from} to ${to}`, [
    change(...bump(on, name, from, to)),
  ]);
}

/** A bump that was squashed. */
export function squashedBump(request: number, on: string, name: string, from: string, to: string): Step {
  return squash(request, ...bump(on, name, from, to));
}

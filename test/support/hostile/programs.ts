/**
 * A repository whose own settings, attributes, hooks and signed commit try to run a program at every chance git gives.
 * Reading it must leave no mark.
 */
import { access, chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildRepository } from "../build-repository.ts";
import { git } from "../git.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { writeObject } from "./damage.ts";
import { plainHistory } from "./shapes.ts";

const HOOKS = [
  "post-checkout",
  "post-index-change",
  "pre-auto-gc",
  "reference-transaction",
  "fsmonitor-watchman",
  "post-commit",
];

/** Settings that name a program. */
function programSettings(program: string): readonly [string, string][] {
  return [
    ["core.fsmonitor", program],
    ["core.pager", program],
    ["pager.log", program],
    ["core.editor", program],
    ["core.sshCommand", program],
    ["core.askPass", program],
    ["credential.helper", `!${program}`],
    ["diff.external", program],
    ["diff.trap.textconv", program],
    ["diff.trap.command", program],
    ["filter.trap.clean", program],
    ["filter.trap.smudge", program],
    ["filter.trap.process", program],
    ["gpg.program", program],
    ["log.showSignature", "true"],
    ["alias.log", `!${program}`],
    ["uploadpack.packObjectsHook", program],
    ["trailer.trap.command", program],
    ["trailer.trap.cmd", program],
    ["trailer.trap.ifmissing", "add"],
    ["interactive.diffFilter", program],
  ];
}

function signedCommit(tree: string, parent: string): string {
  const signature = ["-----BEGIN PGP SIGNATURE-----", "", "bm90aGluZw==", "-----END PGP SIGNATURE-----"].join("\n ");
  const who = "Ada Example <ada@example.org> 1704110400 +0000";
  return `tree ${tree}\nparent ${parent}\nauthor ${who}\ncommitter ${who}\ngpgsig ${signature}\n\nSigned\n`;
}

/** A repository with a work tree, seven commits, and a program named wherever git would run one. */
export async function repositoryThatRunsPrograms(): Promise<{
  readonly path: string;
  readonly commits: number;
  readonly ran: () => Promise<boolean>;
}> {
  const folder = await temporaryFolder("program");
  const mark = join(folder, "ran");
  const program = join(folder, "program.sh");
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\ncat >/dev/null\n`);
  await chmod(program, 0o755);
  const history = plainHistory().commit({ files: { ".gitattributes": "* diff=trap filter=trap\n" } });
  const path = await buildRepository(history.describe(), { bare: false });
  const signed = await writeObject(
    path,
    "commit",
    signedCommit(await git(path, "rev-parse", "HEAD^{tree}"), await git(path, "rev-parse", "HEAD")),
  );
  await git(path, "update-ref", "refs/heads/main", signed);
  const hooks = join(path, ".git", "hooks");
  await mkdir(hooks, { recursive: true });
  for (const hook of HOOKS) await writeFile(join(hooks, hook), `#!/bin/sh\nexec '${program}'\n`, { mode: 0o755 });
  for (const [key, value] of programSettings(program)) await git(path, "config", key, value);
  return {
    path,
    commits: 7,
    ran: () =>
      access(mark).then(
        () => true,
        () => false,
      ),
  };
}

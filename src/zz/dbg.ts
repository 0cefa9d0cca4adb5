import { mkdtemp } from "node:fs/promises";
import { createInterner } from "../model/interner.ts";
import { streamCommits } from "../sources/git/log.ts";
import { listTips, objectPlace } from "../sources/git/objects.ts";
import { openRepository } from "../sources/git/repository.ts";
import { listForgeStores, openForgeStore } from "../store/forge-store.ts";
import { buildHistory } from "../workspace/build-history.ts";
export async function load(clone: string, home: string, key: string) {
  const repository = await openRepository(clone);
  const place = await objectPlace(repository, await mkdtemp("/tmp/zz-"));
  const tips = await listTips(repository, false);
  const records: any[] = [];
  await streamCommits(place, tips, { withPaths: true }, createInterner(), (c) => records.push(c));
  const st = listForgeStores(home + "/.cache/forges").find(
    ({ state }) => `${state.place.host}/${state.place.name}` === key,
  )!;
  const rec: any[] = [];
  for await (const line of openForgeStore(st.folder, st.state.place, 1).records()) rec.push(JSON.parse(line));
  return buildHistory(repository, place, records, tips, {
    until: undefined,
    name: key,
    pathsReadable: true,
    discussions: [{ place: st.state.place, records: rec }],
  });
}

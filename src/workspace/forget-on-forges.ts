/** Writes what was read of forges again without people who are to stay forgotten. */
import type { Payload } from "../sources/forges/payload.ts";
import { mapPayload } from "../sources/forges/payload.ts";
import type { ForgeStore } from "../store/forge-store.ts";
import { allForges, changeForge } from "./forge-folder.ts";
import { readForgotten } from "./forgotten.ts";
import { redactPayload } from "./redact-payload.ts";
import { type Redaction, redactionOf } from "./redaction.ts";
import type { Workspace } from "./workspace.ts";

/** Goes over everything that is kept, once somebody new is to be forgotten. */
export async function redactForges(workspace: Workspace): Promise<void> {
  const redaction = redactionOf(await readForgotten(workspace.home));
  if (!redaction) return;
  for (const { place } of allForges(workspace))
    await changeForge(workspace, place, (store) => redactStore(store, redaction));
}

async function redactStore(store: ForgeStore, redaction: Redaction): Promise<void> {
  const writing = store.write("all");
  try {
    for await (const line of store.payloads()) {
      const read = JSON.parse(line) as Payload;
      const payload: Payload = { ...read, data: redactPayload(read.data, redaction) };
      await writing.addPayload(JSON.stringify(payload));
      for (const record of mapPayload(payload).records) await writing.addRecord(JSON.stringify(record));
    }
    await writing.commit({});
  } catch (error) {
    await writing.abandon();
    throw error;
  }
}

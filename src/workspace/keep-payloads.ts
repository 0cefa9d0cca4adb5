/** Keeps payloads and the records mapped from them, leaving out what is there already; counts what is new. */
import { createHash } from "node:crypto";
import type { ForgeRecord } from "../model/forge.ts";
import { mapPayload, type Payload } from "../sources/forges/payload.ts";
import type { ForgeStore, ForgeWriting } from "../store/forge-store.ts";
import { redactPayload } from "./redact-payload.ts";
import type { Redaction } from "./redaction.ts";

/** 48 bits are enough to tell a record from its older copy, and cost little for hundreds of thousands of them. */
const digestOf = (line: string): number => createHash("md5").update(line).digest().readUIntBE(0, 6);

/** What keeping came to. */
export interface Kept {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** New and changed records by type: "discussion" → 800. */
  readonly byType: Readonly<Record<string, number>>;
  /** What mapping left out, by reason. */
  readonly skipped: Readonly<Record<string, number>>;
}

const count = (counts: Record<string, number>, key: string, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by;
};

export class PayloadKeeper {
  readonly #store: ForgeStore;
  readonly #redaction: Redaction | undefined;
  readonly #byType: Record<string, number> = {};
  readonly #skipped: Record<string, number> = {};
  #known: Map<string, number> | undefined;
  #added = 0;
  #changed = 0;
  #same = 0;

  /** @param redaction of those who are to stay forgotten. */
  constructor(store: ForgeStore, redaction: Redaction | undefined) {
    this.#store = store;
    this.#redaction = redaction;
  }

  get kept(): Kept {
    return {
      added: this.#added,
      changed: this.#changed,
      same: this.#same,
      byType: { ...this.#byType },
      skipped: { ...this.#skipped },
    };
  }

  /** Digests of the records that count now, by key. */
  async #digests(): Promise<Map<string, number>> {
    const digests = new Map<string, number>();
    for await (const line of this.#store.records()) digests.set((JSON.parse(line) as ForgeRecord).key, digestOf(line));
    return digests;
  }

  /** Adds a payload to what is being written, unless nothing in it is new. */
  async keep(whole: Payload, writing: ForgeWriting): Promise<void> {
    this.#known ??= await this.#digests();
    const payload = this.#redaction ? { ...whole, data: redactPayload(whole.data, this.#redaction) } : whole;
    const mapped = mapPayload(payload);
    let isNews = false;
    for (const record of mapped.records) {
      const line = JSON.stringify(record);
      const digest = digestOf(line);
      const old = this.#known.get(record.key);
      if (old === digest) {
        this.#same++;
        continue;
      }
      isNews = true;
      if (old === undefined) this.#added++;
      else this.#changed++;
      count(this.#byType, record.type);
      this.#known.set(record.key, digest);
      await writing.addRecord(line);
    }
    for (const [reason, times] of mapped.skipped) count(this.#skipped, reason, times);
    if (isNews) await writing.addPayload(JSON.stringify(payload));
  }
}

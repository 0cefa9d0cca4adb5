import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledgerStoreContract } from "../../test/contracts/ledger-store.ts";
import { ledgerIn } from "./ledger-store.ts";

ledgerStoreContract("DuckDB", () => {
  const folder = mkdtempSync(join(tmpdir(), "waymark-ledger-"));
  return { store: ledgerIn(join(folder, "ledger")), dispose: () => rmSync(folder, { recursive: true, force: true }) };
});

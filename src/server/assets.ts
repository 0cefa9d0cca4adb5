/** The files of the web client, read once into memory: what is not among them cannot be asked for. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { UserError } from "../errors.ts";

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Whether its name tells its content, so that it never changes under it. */
  readonly isImmutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/**
 * @param folder what the build made of web/
 * @returns files by the path they are asked for: "/assets/main-1a2b3c4d.js"
 * @throws UserError "no-web-client"
 */
export async function readAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined);
  const assets = new Map<string, Asset>();
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length).replaceAll("\\", "/");
    assets.set(name.startsWith("/") ? name : `/${name}`, {
      bytes: new Uint8Array(await readFile(path)),
      type: TYPES[extname(entry.name)]!,
      isImmutable: /-[\w-]{8}\.\w+$/.test(entry.name),
    });
  }
  if (!assets.has("/index.html"))
    throw new UserError(
      "no-web-client",
      "The web client is not there.",
      "Build Waymark again (npm run build), or install it again.",
    );
  return assets;
}

/**
 * DOCX by mammoth: headings, lists, tables and links by the document's styles, as HTML and from there as Markdown. Only the
 * parts that hold words are unpacked, within bounds; pictures, comments and deleted words are not read. Author and dates
 * come from the document's properties (docProps/core.xml, ECMA-376 part 2); Google Docs writes none.
 */
import type { ExportedAuthor } from "../../model/exported.ts";
import type { DocumentDraft } from "./document-draft.ts";
import { type ExportEntry, type ExportLimits, readBytes, stemOf, toText } from "./entry.ts";
import { named, readPage } from "./html-regions.ts";
import { type Notes, startNotes } from "./notes.ts";
import { inRole, peopleOf } from "./people.ts";
import { type StoredFile, writeStoredZip } from "./stored-zip.ts";
import { openZip } from "./zip-entries.ts";

const PROPERTIES = "docProps/core.xml";
const WORDS = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]{1,100}\.(?:xml|rels))$/;
/** mammoth holds the whole document as a tree: 5 MB of XML took it nine seconds and 650 MB, 10 MB twice that. */
const PART_BYTES = 6 << 20;
const ALL_BYTES = 24 << 20;

interface CoreProperties {
  readonly title?: string;
  readonly authors: readonly ExportedAuthor[];
  readonly created?: string;
  readonly updated?: string;
}

function readProperties(xml: string): CoreProperties {
  const one = (name: string) => ({ match: named(name), plain: true });
  const { regions } = readPage(xml, {
    regions: {
      title: one("dc:title"),
      creator: one("dc:creator"),
      editor: one("cp:lastmodifiedby"),
      created: one("dcterms:created"),
      modified: one("dcterms:modified"),
    },
    limit: 1000,
  });
  const text = (name: keyof typeof regions) => regions[name][0]?.text || undefined;
  const [title, created, updated] = [text("title"), text("created"), text("modified")];
  return {
    ...(title === undefined ? {} : { title }),
    authors: [
      ...inRole("author", peopleOf(text("creator") ?? "")),
      ...inRole("editor", peopleOf(text("editor") ?? "")),
    ],
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { updated }),
  };
}

/** The parts of a document that hold words; throws for what is no zip, or too large to hold as a tree. */
async function readParts(bytes: Uint8Array, limits: ExportLimits): Promise<readonly StoredFile[]> {
  const zip = await openZip(bytes, { ...limits, files: 5000, inflatedBytes: ALL_BYTES, zipDepth: 0 }, startNotes());
  try {
    const wanted = zip.entries.filter(({ path }) => path === PROPERTIES || WORDS.test(path));
    const parts: StoredFile[] = [];
    for (const entry of wanted) {
      if (entry.size > PART_BYTES) throw new RangeError("part too large");
      parts.push({ path: entry.path, bytes: await entry.read(PART_BYTES) });
    }
    return parts;
  } finally {
    zip.close();
  }
}

async function toHtml(parts: readonly StoredFile[]): Promise<string> {
  // Three quarters of a megabyte that nobody needs who imports no DOCX.
  const { default: mammoth } = await import("mammoth");
  const buffer = writeStoredZip(parts.filter(({ path }) => path !== PROPERTIES));
  const result = await mammoth.convertToHtml(
    { buffer },
    {
      styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    },
  );
  return result.value;
}

/**
 * One document.
 * @returns undefined, with a note, for what mammoth cannot read or what is too large for it
 */
export async function readDocxDraft(
  entry: ExportEntry,
  limits: ExportLimits,
  notes: Notes,
): Promise<DocumentDraft | undefined> {
  const bytes = await readBytes(entry, limits.documentBytes, notes);
  if (bytes === undefined) return undefined;
  try {
    const parts = await readParts(bytes, limits);
    const core = parts.find(({ path }) => path === PROPERTIES);
    const { title, ...stated } = readProperties(core === undefined ? "" : toText(core.bytes));
    const { regions, cut } = readPage(`<body>${await toHtml(parts)}</body>`, {
      regions: { heading: { match: named("h1"), plain: true }, body: { match: named("body") } },
      limit: limits.documentCharacters,
    });
    if (cut) notes.add("documents longer than is kept, cut", entry.path);
    return {
      key: entry.path,
      path: entry.path,
      title: title ?? (regions.heading[0]?.text || stemOf(entry.path)),
      text: regions.body[0]?.text ?? "",
      ...stated,
      authorsFrom: "the document's properties",
      datesFrom: "the document's properties",
      hrefs: regions.body[0]?.links ?? [],
    };
  } catch (error) {
    const large = error instanceof RangeError;
    notes.add(large ? "DOCX files too large or too deep to read" : "DOCX files that could not be read", entry.path);
    return undefined;
  }
}

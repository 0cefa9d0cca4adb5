/** Zips for tests, sound and hostile: sizes and modes may be stated wrongly. */
import { crc32, deflateRawSync } from "node:zlib";

interface ZipFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
  /** Bytes it says it inflates to; its real size unless told. */
  readonly stated?: number;
  /** Unix mode: 0o120777 is a symbolic link. */
  readonly mode?: number;
  /** General purpose flags; 1 says encrypted. */
  readonly flags?: number;
}

function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

/** Files as a zip, deflated (PKWARE APPNOTE 6.3). */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes, stated, mode = 0o100644, flags = 0 } of files) {
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const name = Buffer.from(path);
    const common = numbers(
      [20, 2],
      [flags | 0x800, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [crc32(raw), 4],
      [packed.length, 4],
      [stated ?? raw.length, 4],
      [name.length, 2],
      [0, 2],
    );
    parts.push(numbers([0x04034b50, 4]), common, name, packed);
    const attributes = numbers([0, 2], [0, 2], [0, 2], [(mode << 16) >>> 0, 4], [offset, 4]);
    directory.push(numbers([0x02014b50, 4], [0x0314, 2]), common, attributes, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...parts, central, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The smallest DOCX that readers take. @param body the document's paragraphs, as WordprocessingML @param core the properties, where it has any */
export function docxOf(body: string, core?: string): Buffer {
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const root = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
  const own = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/hyperlink" Target="https://example.com/queue" TargetMode="External"/></Relationships>`;
  const coreXml = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`;
  return zipOf([
    { path: "[Content_Types].xml", bytes: types },
    { path: "_rels/.rels", bytes: root },
    { path: "word/document.xml", bytes: `<w:document ${W} xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>` },
    { path: "word/styles.xml", bytes: styles },
    { path: "word/_rels/document.xml.rels", bytes: own },
    { path: "word/media/image1.png", bytes: "no picture" },
    ...(core === undefined ? [] : [{ path: "docProps/core.xml", bytes: coreXml }]),
  ]);
}

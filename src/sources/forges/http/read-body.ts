/** Bodies of answers as JSON: bounded, and never an error, because half an answer is an answer that patience judges. */

/** Longer bodies are cut, and are then no JSON. A page of 100 comments of the longest kind is a tenth of this. */
const LONGEST = 64 * 1024 * 1024;

/** The text of a body; what had come where the connection broke. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return "";
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > LONGEST) break;
      parts.push(decoder.decode(chunk, { stream: true }));
    }
  } catch {
    // What is there is judged: cut JSON does not parse.
  }
  return parts.join("");
}

/**
 * The JSON of a body; the text where it is none.
 * @param prefix what stands before the JSON, such as Gerrit's `)]}'` against inclusion as a script.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, prefix = ""): Promise<unknown> {
  const text = await readText(body);
  try {
    return JSON.parse(prefix !== "" && text.startsWith(prefix) ? text.slice(prefix.length) : text) as unknown;
  } catch {
    return text.slice(0, 10_000);
  }
}

/** A message body whose words are read when they are first asked for. */
import type { Cue, MakeBody, MessageBody, TextSource } from "../../model/commit.ts";
import { type BodyFacts, readBody } from "../text-cues.ts";

class LazyBody implements MessageBody {
  readonly line: number;
  #source: TextSource;
  #from: number;
  #length: number;
  #facts: BodyFacts | undefined;

  constructor(source: TextSource, from: number, length: number, line: number) {
    this.line = line;
    this.#source = source;
    this.#from = from;
    this.#length = length;
  }

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#source.slice(this.#from, this.#from + this.#length);
  }

  get cues(): readonly Cue[] {
    return this.#read().cues;
  }

  get words(): number {
    return this.#read().words;
  }

  get english(): boolean | undefined {
    return this.#read().english;
  }

  readWords(): void {
    this.#read();
  }

  moveTo(source: TextSource, from: number, length: number): void {
    this.#source = source;
    this.#from = from;
    this.#length = length;
  }

  #read(): BodyFacts {
    if (this.#facts === undefined) {
      const facts = readBody(this.text.split("\n"), this.line);
      // The rules for cues read English.
      this.#facts = facts.english === false ? { ...facts, cues: [] } : facts;
    }
    return this.#facts;
  }
}

const EMPTY: MessageBody = {
  line: 1,
  length: 0,
  text: "",
  cues: [],
  words: 0,
  english: undefined,
  readWords: () => undefined,
  moveTo: () => undefined,
};

/** @example createBody("It broke because …", 0, 18, 3).cues[0]?.kind // "reason" */
export const createBody: MakeBody = (source, from, length, line) =>
  length === 0 ? EMPTY : new LazyBody(source, from, length, line);

import { expect, it } from "vitest";
import { firstLetters } from "./first-letters.ts";

it.each<[string, readonly string[] | undefined]>([
  ["because|so (?:that|we)", ["bec", "so"]],
  ["(?:very )?good", ["ver", "goo"]],
  ["(?:in|on) time", ["in", "on"]],
  ["bcs?", ["bc"]],
  ["'?cause", ["'", "cau"]],
  ["#\\d+|\\^+|§ ?\\d", ["#", "^", "§"]],
  ["[- ]?ack", ["-", " ", "ack"]],
  ["(?<!the )cause", ["cau"]],
  ["\\w+ is", undefined],
  ["good|\\d+", undefined],
  ["(?:a|b){1,2}c", ["a", "b", "c"]],
])("%s begins with %j", (source, expected) => expect(firstLetters(source)).toEqual(expected));

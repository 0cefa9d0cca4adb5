/**
 * The picture that stands beside a link where it is passed on: title, summary and reading time, 1200 by 630 dots. It is a PNG
 * because those who fetch it (LinkedIn, X, Mastodon, Facebook, Slack and most chat programs) take no SVG. Letters of other
 * scripts are written in plain ones.
 */
import anyAscii from "any-ascii";
import type { GuideArticle } from "../../model/guide.ts";
import { ADVANCE, DEEPEST, HEIGHT, letterOf } from "./card-font.ts";
import { SITE_TITLE, type SiteColours } from "./options.ts";
import { toPng } from "./png.ts";

const WIDTH = 1200;
const TALL = 630;
const LEFT = 90;
const RIGHT = 70;
const PAPER = 0;
const INK = 1;
const SOFT = 2;
const ACCENT = 3;
/** Dots of the picture for one of a letter: the largest at which the title has room. */
const TITLE_SIZES = [12, 11, 10, 9, 8, 7, 6];
const TITLE_LINES = 2;
const MOST_TITLE_LINES = 3;
const SUMMARY_SIZE = 4;
const MOST_SUMMARY_LINES = 4;

class Picture {
  readonly dots = new Uint8Array(WIDTH * TALL);

  fill(left: number, top: number, width: number, height: number, colour: number): void {
    for (let y = Math.max(0, top); y < Math.min(TALL, top + height); y++)
      this.dots.fill(colour, y * WIDTH + Math.max(0, left), y * WIDTH + Math.min(WIDTH, left + width));
  }

  write(text: string, left: number, top: number, size: number, colour: number): void {
    for (const [at, letter] of [...text].entries())
      for (const [column, bits] of letterOf(letter).entries())
        for (let row = 0; row < DEEPEST; row++)
          if ((bits >> row) & 1) {
            const x = left + (at * ADVANCE + column) * size;
            this.fill(x, top + row * size, size, size, colour);
          }
  }
}

function linesOf(text: string, size: number): string[] {
  const room = Math.floor((WIDTH - LEFT - RIGHT) / (ADVANCE * size));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((one) => one.match(new RegExp(`.{1,${room}}`, "gu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function cutTo(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most
    ? lines
    : lines.slice(0, most).map((line, at) => (at === most - 1 ? `${line.replace(/\s+\S*$/, "")} ...` : line));
}

/** The light colours' paper, ink, soft and accent. */
export function paletteOf({ light }: SiteColours): readonly string[] {
  return ["paper", "ink", "soft", "accent"].map(
    (name, at) =>
      new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`).exec(light)?.[1] ?? ["#ffffff", "#000000", "#555555", "#005566"][at]!,
  );
}

/** The card of an article as PNG. */
export function cardPicture({ title, summary, minutes }: GuideArticle, colours: SiteColours): Uint8Array {
  const picture = new Picture();
  picture.fill(0, 0, WIDTH, TALL, PAPER);
  picture.fill(0, 0, 28, TALL, ACCENT);
  const name = anyAscii(title);
  const size = TITLE_SIZES.find((one) => linesOf(name, one).length <= TITLE_LINES) ?? 6;
  picture.write(SITE_TITLE, LEFT, 62, SUMMARY_SIZE, SOFT);
  let top = 130;
  for (const line of cutTo(linesOf(name, size), MOST_TITLE_LINES)) {
    picture.write(line, LEFT, top, size, INK);
    top += (HEIGHT + 4) * size;
  }
  for (const line of cutTo(linesOf(anyAscii(summary), SUMMARY_SIZE), MOST_SUMMARY_LINES)) {
    if (top > TALL - 125) break;
    picture.write(line, LEFT, top, SUMMARY_SIZE, SOFT);
    top += (HEIGHT + 4) * SUMMARY_SIZE;
  }
  picture.fill(LEFT, TALL - 86, WIDTH - LEFT - RIGHT, 2, ACCENT);
  picture.write(`${minutes} min to read`, LEFT, TALL - 62, SUMMARY_SIZE, ACCENT);
  return toPng(picture.dots, WIDTH, TALL, paletteOf(colours));
}

/**
 * Months as exports write them, in the languages whose names cannot be taken for another month's: full names and the
 * abbreviations of CLDR (Unicode Common Locale Data Repository) for en, de, fr, es, pt, it and nl, without dots, lower-cased.
 */

const NAMES: readonly (readonly string[])[] = [
  "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari",
  "february feb februar février fevrier févr fevr febrero fevereiro fev febbraio februari",
  "march mar märz maerz mär mrz mars marzo março marco maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maio maggio mag mei",
  "june jun juni juin junio junho giugno giu",
  "july jul juli juillet juil julio julho luglio lug",
  "august aug août aout agosto ago augustus",
  "september sep sept septembre septiembre setembro set settembre",
  "october oct oktober okt octobre octubre outubro out ottobre ott",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre",
].map((names) => names.split(" "));

const NUMBERS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12; undefined for a word that is no month here. @example monthNumber("Juil.") // 7 */
export function monthNumber(word: string): number | undefined {
  return NUMBERS.get(word.toLowerCase().normalize("NFC").replace(/\.$/, ""));
}

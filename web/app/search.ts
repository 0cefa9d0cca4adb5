/** What an address may say besides its path: every part is a text, or absent. */
export type Search = Readonly<Record<string, string | undefined>>;

/** The colours of every page, light and dark, as custom properties. */

export const LIGHT = `color-scheme: light; --paper: #fbfaf6; --surface: #f2efe7; --ink: #1f1c18; --soft: #5c554a; --line: #d8d2c4; --grid: #ddd7ca; --accent: #0f5964; --tint: #a8cbd0; --mark: #f6e7b4;`;
export const DARK = `color-scheme: dark; --paper: #181715; --surface: #211f1c; --ink: #ebe5d9; --soft: #b0a797; --line: #3b3731; --grid: #34302b; --accent: #86c9d2; --tint: #2c5a62; --mark: #4a3f14;`;

/** Mantine's parts in the look of a field notebook: one serif family, one accent, hairlines instead of boxes. */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

const ACCENT: MantineColorsTuple = [
  "#e9f3f4",
  "#cfe3e6",
  "#a8cbd0",
  "#86c9d2",
  "#4c98a3",
  "#2b7480",
  "#0f5964",
  "#0d4d57",
  "#0a4049",
  "#06323a",
];

export const THEME = createTheme({
  fontFamily: "var(--serif)",
  fontFamilyMonospace: "var(--mono)",
  headings: { fontFamily: "var(--serif)", fontWeight: "600" },
  colors: { accent: ACCENT },
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  defaultRadius: "xs",
  respectReducedMotion: true,
  cursorType: "pointer",
});

// Runs before anything is drawn: the remembered choice of light or dark.
try {
  const chosen = localStorage.getItem("waymark-theme");
  const isDark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.mantineColorScheme = isDark ? "dark" : "light";
} catch {}

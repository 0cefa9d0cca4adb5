/** Starts the client: theme, what is read, pages, and what the server tells by itself. */
import "@mantine/core/styles.css";
import "@mantine/spotlight/styles.css";
import "virtual:waymark-colours.css";
import "./theme/notebook.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { follow } from "./app/events.ts";
import { queries } from "./app/queries.ts";
import { router } from "./app/router.tsx";
import { themeChoice } from "./app/theme-choice.ts";
import { THEME } from "./theme/theme.ts";

/** By which the page's policy knows styles that parts of it write themselves. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="waymark-nonce"]')?.content ?? "";

// Where the part that keeps the page from scrolling under a panel looks for it (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce });
follow();
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <MantineProvider
      theme={THEME}
      defaultColorScheme="auto"
      colorSchemeManager={themeChoice}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

/** When something is wrong: what, and the way out. */
import { Button } from "@mantine/core";
import { Refusal } from "./api.ts";
import { STRINGS } from "./strings.ts";

export function Trouble({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const isKnown = error instanceof Refusal;
  return (
    <div className="trouble" role="alert">
      <p>
        <strong>{isKnown ? error.message : STRINGS.errors.title}</strong>
      </p>
      <p>{isKnown ? error.hint : String(error)}</p>
      {retry && (
        <Button size="xs" variant="default" onClick={retry}>
          {STRINGS.retry}
        </Button>
      )}
    </div>
  );
}

/** Where there is nothing to show: what was looked for, and what would show something. */
export const Nothing = ({ title, hint }: { readonly title: string; readonly hint: string }) => (
  <div className="trouble">
    <p>
      <strong>{title}</strong>
    </p>
    <p>{hint}</p>
  </div>
);

export const NotFound = () => (
  <div className="trouble">
    <p>
      <strong>There is no such page.</strong>
    </p>
    <p>
      <a href="/">{STRINGS.pages.profile}</a>
    </p>
  </div>
);

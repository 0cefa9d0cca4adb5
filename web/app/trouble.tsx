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

import { useEffect, useState } from "react";
import { T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";

/** Prints this page. Only there where a browser can be told to; without it the browser's own menu does. */
export function PrintList() {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <p>
      <button className="button button-secondary" type="button" onClick={() => window.print()}>
        <Icon name="print" />
        <T k="ui:buttons.print" />
      </button>
    </p>
  );
}

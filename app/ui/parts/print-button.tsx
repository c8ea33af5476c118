import { T } from "#app/i18n/contract.ts";
import { Icon } from "./icon.tsx";

/** Prints this page. Only there where a browser can be told to. */
export function PrintButton() {
  return (
    <loket-print>
      <button className="button button-secondary" type="button" hidden>
        <Icon name="print" />
        <T k="ui:buttons.print" />
      </button>
    </loket-print>
  );
}

import { T } from "#app/i18n/contract.ts";
import { type ActionModel, ActionRow } from "./action-row.tsx";
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

/** Ways on from a page that is worth having on paper: buttons with "print" beside them, and links below. */
export function PrintableRow({ actions }: { readonly actions: readonly ActionModel[] }) {
  return (
    <>
      <div className="receipt-actions">
        <ActionRow actions={actions.filter(({ look }) => look !== "link")} />
        <PrintButton />
      </div>
      <ActionRow actions={actions.filter(({ look }) => look === "link")} />
    </>
  );
}

import { T, useT } from "#app/i18n/contract.ts";
import type { ChoiceCell } from "./choices.server.ts";

/** What holds, whether that is an example of ours, what comes and what waits. */
export function ChoiceCellText({ cell, scheme }: { readonly cell: ChoiceCell; readonly scheme: string }) {
  const t = useT();
  return (
    <>
      <a href={cell.href} data-open>
        {cell.now ?? t("staff:choices.unknown")}
        <span className="sr-only"> {scheme}</span>
      </a>
      {cell.example ? (
        <small className="whitespace-nowrap">
          <T k="staff:choices.example" />
        </small>
      ) : null}
      {cell.coming.map((text) => (
        <small key={text}>{text}</small>
      ))}
      {cell.proposed > 0 ? (
        <small className="is-soon">
          <T k="staff:choices.waits" values={{ count: cell.proposed }} />
        </small>
      ) : null}
    </>
  );
}

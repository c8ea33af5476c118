import type { ReactNode } from "react";
import { T, useT } from "#app/i18n/contract.ts";
import type { QueueModel } from "#app/queue/contract.ts";

/** The list as a form in which a teamleider ticks lines to hand out; for everybody else the list itself. */
export function Picking({ list, children }: { readonly list: QueueModel; readonly children: ReactNode }) {
  if (!list.canDivide || list.rows.length === 0) return <>{children}</>;
  return (
    <form method="get" action="/werkvoorraad/verdelen">
      {children}
      <p className="mt-3">
        <button className="button button-secondary" type="submit">
          <T k="queue:divide.ticked" />
        </button>
      </p>
    </form>
  );
}

export function Pick({ reference }: { readonly reference: string }) {
  const t = useT();
  return (
    <input
      type="checkbox"
      className="size-5"
      name="nummer"
      value={reference}
      aria-label={t("queue:divide.pick", { reference })}
    />
  );
}

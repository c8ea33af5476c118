import { T, useT } from "#app/i18n/contract.ts";
import type { AuditModel } from "./audit.server.ts";
import { ChoiceField } from "./choice-field.tsx";

/** By file, by colleague, or both. */
export function AuditFilters({ page }: { readonly page: AuditModel }) {
  const t = useT();
  return (
    <form method="get" className="flex flex-wrap items-end gap-4 mb-4">
      <div>
        <label className="block text-sm" htmlFor="nummer">
          <T k="staff:audit.reference" />
        </label>
        <input
          className="textbox"
          id="nummer"
          name="nummer"
          defaultValue={page.reference}
          maxLength={20}
          autoComplete="off"
          data-key="search"
        />
      </div>
      <ChoiceField
        filter
        name="collega"
        label={<T k="staff:audit.colleague" />}
        value={page.staffId}
        choices={page.colleagues}
        ask={t("staff:audit.everyone")}
      />
      <button className="button button-secondary" type="submit">
        <T k="staff:audit.show" />
      </button>
      {page.reference || page.staffId ? (
        <a className="self-center" href="/inzage">
          <T k="staff:audit.clear" />
        </a>
      ) : null}
      <p role="status">{page.unknown ? <T k="staff:audit.unknownReference" /> : null}</p>
    </form>
  );
}

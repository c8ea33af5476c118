import { T, useT } from "#app/i18n/contract.ts";
import type { AuditModel } from "./audit.server.ts";

/** By file, by colleague, or both. */
export function AuditFilters({ page }: { readonly page: AuditModel }) {
  return (
    <form method="get" className="flex flex-wrap items-end gap-4 mb-4">
      <div>
        <label className="form-label block" htmlFor="nummer">
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
      <Colleague page={page} />
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

function Colleague({ page }: { readonly page: AuditModel }) {
  const t = useT();
  return (
    <div>
      <label className="form-label block" htmlFor="collega">
        <T k="staff:audit.colleague" />
      </label>
      <select className="select" id="collega" name="collega" defaultValue={page.staffId}>
        <option value="">{t("staff:audit.everyone")}</option>
        {page.colleagues.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

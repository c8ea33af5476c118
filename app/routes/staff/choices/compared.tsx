import { key, T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import type { ChangeLine, Comparing } from "./compare.server.ts";

/** What a proposal changes: in words, and in euros for households that everybody knows. */
export function Compared({ of }: { readonly of: Comparing }) {
  return (
    <section className="card" aria-labelledby="verandering">
      <h2 id="verandering">
        <T k="staff:choices.changes" values={{ day: of.from }} />
      </h2>
      {of.example ? (
        <p className="hint">
          <T k="staff:choices.exampleUntil" />
        </p>
      ) : null}
      {of.past ? (
        <p className="notice notice-warn my-2">
          <T k="staff:choices.past" />
        </p>
      ) : null}
      <div className="my-3">
        <Changes id="terms" lines={of.terms} />
      </div>
      {of.limits.length > 0 ? (
        <>
          <h3>
            <T k="staff:choices.limitsTitle" />
          </h3>
          <p className="hint mb-2">
            <T k="staff:choices.limitsHint" />
          </p>
          <Changes id="limits" lines={of.limits} />
        </>
      ) : null}
      {of.next.map((text) => (
        <p key={text} className="mt-3">
          {text}
        </p>
      ))}
    </section>
  );
}

function Changes({ id, lines }: { readonly id: "terms" | "limits"; readonly lines: readonly ChangeLine[] }) {
  const column = (name: "before" | "after") => ({ id: name, title: { key: `staff:choices.${name}` } });
  return (
    <StaffTable
      caption={{ key: key("staff", "choices", "captions", id) }}
      columns={[
        { id: "what", title: { key: key("staff", "choices", "columns", id) } },
        column("before"),
        column("after"),
      ]}
      rows={lines.map(({ id: row, label, before, after, changed }) => ({
        id: row,
        cells: [label, before, changed ? <strong key="after">{after}</strong> : after],
      }))}
      empty={{ key: "staff:audit.empty" }}
      fits
    />
  );
}

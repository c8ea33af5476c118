import { T } from "#app/i18n/contract.ts";
import { PrintList } from "./print-list.tsx";
import type { SlipModel } from "./slip.server.ts";

/** What the resident takes home; all that is left of the page on paper. */
export function Slip({ slip }: { readonly slip: SlipModel }) {
  return (
    <section className="card mt-4" aria-labelledby="briefje">
      <h2 id="briefje" className="no-print">
        <T k="agenda:desk.slip.title" />
      </h2>
      <p className="hint no-print">
        <T k="agenda:desk.slip.intro" />
      </p>
      <When slip={slip} />
      <div className="no-print mt-2">
        <PrintList />
      </div>
    </section>
  );
}

/** In the language of the resident, with the Dutch of the day and time. */
function When({ slip }: { readonly slip: SlipModel }) {
  return (
    <div lang={slip.lang} dir={slip.dir} className="grid gap-1">
      <p>
        <strong>{slip.when}</strong>
      </p>
      {slip.dutch ? (
        <p lang="nl" dir="ltr">
          {slip.dutch}
        </p>
      ) : null}
      <p>
        <bdi>{slip.where}</bdi>
      </p>
      {slip.bring ? (
        <>
          <p className="mt-2 font-semibold">{slip.bring.heading}</p>
          <ul>
            {slip.bring.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Named {...slip.reference} />
      <Named {...slip.link} />
    </div>
  );
}

function Named({ label, text }: SlipModel["link"]) {
  return (
    <p className="break-all">
      <span className="font-semibold">{label}</span> <bdi dir="ltr">{text}</bdi>
    </p>
  );
}

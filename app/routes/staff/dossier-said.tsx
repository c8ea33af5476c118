import { T } from "#app/i18n/contract.ts";
import type { DossierModel } from "#app/queue/contract.ts";
import { DossierAnswer } from "./dossier-answer.tsx";

/** Where the answers lead, each with its article. */
export function Routes({ routes }: Pick<DossierModel, "routes">) {
  if (routes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="routes">
      <h2 id="routes" tabIndex={-1}>
        <T k="queue:dossier.routes.title" />
      </h2>
      <ul className="grid gap-2 mt-2">
        {routes.map((route) => (
          <li key={route.text}>
            <strong>{route.text}</strong>
            <small className="block hint">{route.source}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The answers, grouped as the form. What was not answered is named, out of the way. */
export function Answers({ page }: { readonly page: Pick<DossierModel, "sections"> }) {
  return (
    <section className="card" aria-labelledby="antwoorden">
      <h2 id="antwoorden" tabIndex={-1}>
        <T k="queue:dossier.answers" />
      </h2>
      {page.sections.map((section) => (
        <AnswerSection key={section.title} section={section} />
      ))}
      {page.sections.length === 0 ? <T k="queue:dossier.noAnswers" /> : null}
    </section>
  );
}

function AnswerSection({ section }: { readonly section: DossierModel["sections"][number] }) {
  const given = section.rows.filter(({ answer }) => answer !== null);
  const open = section.rows.filter(({ answer }) => answer === null);
  return (
    <section className="mt-4">
      <h3 className="mb-2">{section.title}</h3>
      <dl className="data-list">
        {given.map((row) => (
          <div key={row.fact}>
            <dt>{row.label}</dt>
            <dd>
              <DossierAnswer answer={row.answer} />
            </dd>
          </div>
        ))}
      </dl>
      {open.length > 0 ? (
        <details>
          <summary className="py-2.5 cursor-pointer hint">
            <T k="queue:dossier.unanswered" values={{ count: String(open.length) }} />
          </summary>
          <p>{open.map(({ label }) => label).join(" · ")}</p>
        </details>
      ) : null}
    </section>
  );
}

import { key, T } from "#app/i18n/contract.ts";
import type { JudgedPart } from "#app/queue/contract.ts";
import { DossierAnswer } from "./dossier-answer.tsx";

/** What each of the values means, and what the resident told that bears on it. */
export function Definitions({ of: { part, choices, beside } }: { readonly of: JudgedPart }) {
  return (
    <div className={beside.length > 0 ? "grid gap-4 md:grid-cols-2 w-full" : "w-full"}>
      <dl className="data-list">
        {choices.map(({ value, text }) => (
          <div key={value}>
            <dt>{text}</dt>
            <dd>
              <T k={key("queue", "judged", "means", part, value)} />
            </dd>
          </div>
        ))}
      </dl>
      {beside.length > 0 ? (
        <dl className="data-list">
          {beside.map(({ fact, label, answer }) => (
            <div key={fact}>
              <dt>{label}</dt>
              <dd>
                <DossierAnswer answer={answer} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

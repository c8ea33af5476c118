import { T } from "#app/i18n/contract.ts";
import type { AnswerText } from "#app/queue/contract.ts";

/** An answer in Dutch; the resident's own words as they were written, with their language said. */
export function DossierAnswer({ answer }: { readonly answer: AnswerText | null }) {
  if (!answer) {
    return (
      <span className="is-empty">
        <T k="ui:check.empty" />
      </span>
    );
  }
  if (answer.kind === "plain") return <bdi>{answer.text}</bdi>;
  if (answer.kind === "own") return <OwnWords text={answer.text} lang={answer.lang} language={answer.language} />;
  if (answer.kind === "list") {
    return (
      <ul className="answer-list">
        {answer.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
          <li key={index}>
            <DossierAnswer answer={item} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ol className="answer-group">
      {answer.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered
        <li key={index}>
          {row.map((cell) => (
            <span className="answer-cell" key={cell.label}>
              <span className="answer-label">{cell.label}: </span>
              <DossierAnswer answer={cell.answer} />
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function OwnWords({
  text,
  lang,
  language,
}: {
  readonly text: string;
  readonly lang: string;
  readonly language: string;
}) {
  return (
    <>
      <span lang={lang} dir="auto" className="block">
        {text}
      </span>
      {lang === "nl" ? null : (
        <small className="loket-remark">
          <T k="queue:dossier.original" values={{ language }} />
        </small>
      )}
    </>
  );
}

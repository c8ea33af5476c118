import { key, T, useT } from "#app/i18n/contract.ts";
import type { LetterAnswer, LetterModel } from "./letters.server.ts";

interface LetterFormProps {
  readonly page: LetterModel;
  readonly answer: LetterAnswer | undefined;
}

/** The text with its fields, and the letter as it comes out for somebody who is made up. */
export function LetterForm({ page, answer }: LetterFormProps) {
  // An example changes nothing of what was in view; after a refusal it is what stands there now.
  const inView = answer?.example === undefined ? page.version : (answer.typed.versie ?? page.version);
  return (
    <div className="grid lg:grid-cols-2 gap-4 items-start">
      <form method="post" className="card grid gap-3">
        <input type="hidden" name="versie" value={inView} />
        <Body body={answer?.typed.brief ?? page.body} answer={answer} />
        <Fields fields={page.fields} />
        <div className="flex flex-wrap gap-3">
          <button className="button" type="submit" name="doe" value="opslaan">
            <T k="staff:beheer.save" />
          </button>
          <button className="button button-secondary" type="submit" name="doe" value="voorbeeld">
            <T k="queue:letters.preview" />
          </button>
          {page.own ? (
            <button className="button button-secondary" type="submit" name="doe" value="huis">
              <T k="queue:letters.toHouse" />
            </button>
          ) : null}
        </div>
      </form>
      <section className="card" aria-labelledby="voorbeeld" aria-live="polite">
        <h2 id="voorbeeld">
          <T k="queue:letters.example" />
        </h2>
        <p className="hint mb-2">
          <T k="queue:letters.exampleHint" />
        </p>
        <p className="whitespace-pre-line">{answer?.example ?? page.example}</p>
      </section>
    </div>
  );
}

function Body({ body, answer }: { readonly body: string; readonly answer: LetterAnswer | undefined }) {
  const t = useT();
  const code = answer?.wrong[0]?.code;
  const missing = answer?.missing ?? [];
  return (
    <div>
      <label className="form-label block" htmlFor="brief">
        <T k="staff:beheer.fields.brief" />
      </label>
      <p className="hint" id="brief-hint">
        <T k="queue:letters.bodyHint" />
      </p>
      {code ? (
        <p className="form-error" id="brief-wrong">
          {t(key("staff", "beheer", "wrong", code))} {missing.join(", ")}
        </p>
      ) : null}
      <textarea
        className="textarea w-full"
        id="brief"
        name="brief"
        rows={22}
        maxLength={8000}
        defaultValue={body}
        aria-invalid={code ? true : undefined}
        aria-describedby={code ? "brief-hint brief-wrong" : "brief-hint"}
      />
    </div>
  );
}

/** What can stand in it, and what comes of it. */
function Fields({ fields }: Pick<LetterModel, "fields">) {
  return (
    <details>
      <summary className="py-2.5 cursor-pointer underline">
        <T k="queue:letters.fieldsTitle" />
      </summary>
      <dl className="data-list">
        {fields.map(({ field, about }) => (
          <div key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Every version, with its words: to read back, or to copy from. */
export function LetterVersions({ versions }: Pick<LetterModel, "versions">) {
  if (versions.length === 0) return null;
  return (
    <section className="mt-6" aria-labelledby="versies">
      <h2 id="versies">
        <T k="queue:letters.versions" />
      </h2>
      {versions.map(({ version, who, when, what, body }) => (
        <details key={version}>
          <summary className="py-2.5 cursor-pointer">
            {when}, <bdi>{who}</bdi>: {what}
          </summary>
          <p className="whitespace-pre-line ps-4">{body}</p>
        </details>
      ))}
    </section>
  );
}

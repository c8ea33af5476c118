import type { MessagesModel } from "#app/cases/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { Note } from "./dossier-term-fields.tsx";

interface MessagesProps {
  readonly messages: MessagesModel;
  readonly view: InView;
}

/** What resident and colleagues wrote to each other, and room to answer. */
export function DossierMessages({ messages: { lines, unread }, view }: MessagesProps) {
  return (
    <section className="card" aria-labelledby="berichten">
      <h2 id="berichten" tabIndex={-1}>
        <T k="queue:messages.title" />
      </h2>
      <ul className="grid gap-3 my-2">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        {lines.length === 0 ? (
          <li className="hint">
            <T k="queue:messages.none" />
          </li>
        ) : null}
      </ul>
      {unread > 0 ? (
        <DossierForm view={view}>
          <Press name="markRead" quiet>
            <T k="queue:actions.markRead" />
          </Press>
        </DossierForm>
      ) : null}
      <details open={view.refused?.button === "answer" || unread > 0} className="w-full">
        <summary className="py-2.5 cursor-pointer underline">
          <T k="queue:messages.label" />
        </summary>
        <Answer view={view} />
      </details>
    </section>
  );
}

function Line({ line }: { readonly line: MessagesModel["lines"][number] }) {
  const { kind, who, when, text, lang, unread, opened, signing, came, noAnswerHere } = line;
  return (
    <li>
      <p className="hint">
        <T k="queue:messages.line" values={{ kind, who, when }} />{" "}
        {unread ? (
          <strong>
            <T k="queue:messages.unread" />
          </strong>
        ) : null}
        {opened ? <T k="queue:messages.opened" /> : null}
      </p>
      <p className="whitespace-pre-line break-words" dir="auto" lang={lang ?? undefined}>
        {text}
      </p>
      {noAnswerHere ? (
        <p className="hint">
          <T k="queue:messages.noAnswerHere" />
        </p>
      ) : null}
      {came ? <p className="hint">{came}</p> : null}
      {signing ? (
        <p className="hint">
          <T k={signing === "code" ? "queue:messages.sign" : "queue:messages.unsigned"} />
        </p>
      ) : null}
    </li>
  );
}

function Answer({ view }: { readonly view: InView }) {
  return (
    <DossierForm view={view}>
      <p className="hint">
        <T k="queue:messages.hint" />
      </p>
      <Note view={view} button="answer" label="queue:messages.label" />
      <label className="flex gap-2 py-1">
        <input type="checkbox" name="naam" />
        <T k="queue:messages.named" />
      </label>
      <Press name="answer">
        <T k="queue:actions.answer" />
      </Press>
    </DossierForm>
  );
}

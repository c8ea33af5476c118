import { key, T } from "#app/i18n/contract.ts";
import type { JudgedPart, Judgement } from "#app/queue/contract.ts";
import { Definitions } from "./dossier-definitions.tsx";
import { type InView, typedIn, wrongIn } from "./dossier-form.tsx";
import { Choose, Folded } from "./dossier-term-fields.tsx";
import { NoteField } from "./note-field.tsx";

interface JudgedProps {
  readonly judged: readonly JudgedPart[];
  readonly view: InView;
}

/** What colleagues made of the intake: green or red, A, B or C, and the ladder. Each with its reason, who and when. */
export function DossierJudged({ judged, view }: JudgedProps) {
  return (
    <section className="card" aria-labelledby="inschatting">
      <h2 id="inschatting" tabIndex={-1}>
        <T k="queue:judged.title" />
      </h2>
      <p className="hint">
        <T k="queue:judged.intro" />
      </p>
      {judged.map((part) => (
        <Part key={part.part} of={part} view={view} />
      ))}
    </section>
  );
}

const buttons = { light: "setLight", category: "setCategory", ladder: "setLadder" } as const;

function Part({ of, view }: { readonly of: JudgedPart; readonly view: InView }) {
  const { part, now, before, choices, may } = of;
  const button = buttons[part];
  return (
    <section className="mt-4">
      <h3>
        <T k={key("queue", "judged", part)} />
      </h3>
      {now ? (
        <Said part={part} judgement={now} />
      ) : (
        <p className="hint">
          <T k="queue:judged.none" />
        </p>
      )}
      <Before part={part} before={before} />
      {may ? (
        <Folded view={view} button={button}>
          <Definitions of={of} />
          <Choose view={view} button={button} name="keuze" label={key("queue", "judged", part)} of={choices} />
          <NoteField
            name="waarom"
            label={<T k="queue:judged.why" />}
            value={typedIn(view, button, "waarom")}
            wrong={wrongIn(view, button, "waarom")}
          />
        </Folded>
      ) : null}
    </section>
  );
}

function Said({ part, judgement }: Pick<JudgedPart, "part"> & { readonly judgement: Judgement }) {
  return (
    <>
      <p>
        <strong>{judgement.text}</strong>{" "}
        <span className="hint">
          <T k={key("queue", "judged", "means", part, judgement.value)} />
        </span>
      </p>
      <p className="whitespace-pre-line">{judgement.why}</p>
      <small className="hint">
        <T k="queue:dossier.notes.by" values={{ name: judgement.by, when: judgement.when }} />
      </small>
      {judgement.suggested ? <p className="notice my-2">{judgement.suggested}</p> : null}
    </>
  );
}

function Before({ part, before }: Pick<JudgedPart, "part" | "before">) {
  if (before.length === 0) return null;
  return (
    <details>
      <summary className="py-1.5 cursor-pointer hint">
        <T k="queue:judged.before" values={{ count: String(before.length) }} />
      </summary>
      <ul className="grid gap-2">
        {before.map((one) => (
          <li key={one.when + one.value}>
            <Said part={part} judgement={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}

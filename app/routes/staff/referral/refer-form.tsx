import { useId } from "react";
import { key, T, useT } from "#app/i18n/contract.ts";
import { LineField } from "../line-field.tsx";
import { NoteField } from "../note-field.tsx";
import type { ReferAnswer, ReferModel } from "./refer.server.ts";

interface ReferFormProps {
  readonly page: ReferModel;
  readonly partner: NonNullable<ReferModel["partner"]>;
  readonly answer: ReferAnswer | undefined;
}

/** Ticks what is shared; nothing is ticked beforehand. "Bekijk" shows the message, and only what was shown can be sent. */
export function ReferForm({ page, partner, answer }: ReferFormProps) {
  const t = useT();
  const wrong = (refusal: string) => (answer?.refused?.refusal === refusal ? refusal : undefined);
  const consent = wrong("consentMissing");
  return (
    <form
      method="post"
      className="card grid gap-4"
      action={`/werkvoorraad/${page.reference}/doorverwijzen?aan=${partner.id}`}
    >
      <input type="hidden" name="aan" value={partner.id} />
      <input type="hidden" name="versie" value={page.version} />
      <input type="hidden" name="gezien" value={page.seen} />
      <Shared lines={page.lines} ticked={answer?.ticked ?? []} wrong={wrong("nothingShared")} />
      <NoteField
        name="waarom"
        label={<T k="queue:referral.why" />}
        hint={<T k="queue:referral.whyHint" />}
        value={answer?.typed.waarom ?? ""}
        wrong={wrong("referWhyMissing")}
      />
      <LineField
        id="akkoord"
        label="queue:referral.consent"
        hint="queue:referral.consentHint"
        value={answer?.typed.akkoord ?? ""}
        choices={page.consents.map((value) => ({ value, text: t(key("queue", "referral", "consents", value)) }))}
        wrong={consent ? t(key("queue", "refused", consent)) : undefined}
      />
      <LookButton looked={answer?.preview !== null && answer !== undefined} />
      {answer?.preview ? <Preview preview={answer.preview} /> : null}
    </form>
  );
}

/** Look first; once looked at, sending is the main button. */
function LookButton({ looked }: { readonly looked: boolean }) {
  return (
    <div>
      <button className={looked ? "button button-secondary" : "button"} type="submit" name="doe" value="bekijk">
        <T k="queue:referral.look" />
      </button>
    </div>
  );
}

interface SharedProps {
  readonly lines: ReferModel["lines"];
  readonly ticked: readonly string[];
  readonly wrong: string | undefined;
}

function Shared({ lines, ticked, wrong }: SharedProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend className="form-label">
        <T k="queue:referral.share" />
      </legend>
      {wrong ? (
        <p className="form-error" id={`${id}-wrong`}>
          <T k={key("queue", "refused", wrong)} />
        </p>
      ) : null}
      {lines.map(({ fact, label, text }) => (
        <label key={fact} className="flex gap-2 py-1 items-start" htmlFor={`${id}-${fact}`}>
          <input
            className="size-5 shrink-0 mt-0.5"
            id={`${id}-${fact}`}
            type="checkbox"
            name="antwoord"
            value={fact}
            defaultChecked={ticked.includes(fact)}
          />
          <span>
            {label}: <bdi>{text}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The message as it will leave. */
function Preview({ preview: { words, mark } }: { readonly preview: NonNullable<ReferAnswer["preview"]> }) {
  return (
    <section aria-labelledby="bericht">
      <h2 id="bericht">
        <T k="queue:referral.preview" />
      </h2>
      <p className="hint">
        <T k="queue:referral.previewHint" />
      </p>
      <p className="whitespace-pre-line my-3 p-4 border" dir="auto">
        {words}
      </p>
      <input type="hidden" name="woorden" value={mark} />
      <button className="button" type="submit" name="doe" value="verstuur">
        <T k="queue:referral.send" />
      </button>
    </section>
  );
}

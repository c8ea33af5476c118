import { T } from "#app/i18n/contract.ts";
import type { Choice, EntryLine, EntryModel } from "#app/queue/contract.ts";
import { LineField } from "./line-field.tsx";

interface EnterAboutProps {
  readonly page: EntryModel;
  readonly wrong: readonly EntryLine[];
}

/** How it came in, when, in which language, and how the desk saw who it is. */
export function EnterAbout({ page: { entry, choices }, wrong }: EnterAboutProps) {
  const of = (field: string) => wrong.find((line) => line.field === field)?.text;
  return (
    <section className="card grid gap-4" aria-labelledby="hoe">
      <h2 id="hoe">
        <T k="queue:entry.how" />
      </h2>
      <Channels value={entry.channel} choices={choices.channels} wrong={of("kanaal")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <LineField
          {...{ id: "legitimatie", name: "_legitimatie", label: "queue:entry.proof", hint: "queue:entry.proofHint" }}
          {...{ value: entry.proof, choices: choices.proofs, wrong: of("legitimatie") }}
        />
        <LineField
          {...{ id: "taal", name: "_taal", label: "queue:entry.language", hint: "queue:entry.languageHint" }}
          {...{ value: entry.language, choices: choices.languages, wrong: of("taal") }}
        />
      </div>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="form-label">
          <T k="queue:entry.received" />
        </legend>
        <LineField
          {...{ id: "dag", name: "_dag", label: "queue:entry.day", hint: "queue:entry.dayHint" }}
          {...{ type: "date", value: entry.day, wrong: of("dag") }}
        />
        <LineField
          {...{ id: "tijd", name: "_tijd", label: "queue:entry.time", hint: "queue:entry.timeHint" }}
          {...{ type: "time", value: entry.time, wrong: of("tijd") }}
        />
      </fieldset>
    </section>
  );
}

interface ChannelsProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly wrong: string | undefined;
}

function Channels({ value, choices, wrong }: ChannelsProps) {
  return (
    <fieldset id="kanaal" tabIndex={-1} aria-describedby={wrong ? "kanaal-wrong" : undefined}>
      <legend className="form-label">
        <T k="queue:entry.channel" />
      </legend>
      {wrong ? (
        <p className="form-error" id="kanaal-wrong">
          {wrong}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-x-6">
        {choices.map((choice) => (
          <label key={choice.value} className="sheet-tick">
            <input type="radio" name="_kanaal" value={choice.value} defaultChecked={value === choice.value} />
            {choice.text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

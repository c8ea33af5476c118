import { key, T, useT } from "#app/i18n/contract.ts";
import type { TermModel } from "#app/queue/contract.ts";
import { type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import type { LetterModel } from "./dossier-letter.tsx";
import { Choose, Day, Folded } from "./dossier-term-fields.tsx";
import { LineField } from "./line-field.tsx";
import { NoteField } from "./note-field.tsx";

interface DecideProps {
  readonly terms: TermModel;
  readonly letter: LetterModel;
  readonly view: InView;
}

const button = "decide";

/** What is decided, on which ground and why; then the letter, from its template or put ready as a file. */
export function Decide({ terms, letter: { ready }, view }: DecideProps) {
  const ticked = ready !== null && typedIn(view, button, "brief") === ready.id;
  return (
    <Folded view={view} button={button}>
      <Choose view={view} button={button} name="uitkomst" label="queue:terms.decision" of={terms.decisions} />
      <Choose view={view} button={button} name="grond" label="queue:terms.decisionGround" of={terms.decisionGrounds} />
      <Words view={view} name="waarom" label="queue:terms.reasoningAsk" hint="queue:terms.reasoningHint" rows={5} />
      <Granted terms={terms} view={view} />
      {ready ? (
        <label className="flex gap-2 py-1" htmlFor="brief-klaar">
          <input id="brief-klaar" type="checkbox" name="brief" value={ready.id} defaultChecked={ticked} />
          <span>
            <T k="queue:terms.letterReady" values={{ name: ready.name }} />
          </span>
        </label>
      ) : null}
      <Press name="draftLetter" quiet>
        <T k="queue:actions.draftLetter" />
      </Press>
      <Words
        view={view}
        name="notitie"
        label={ready ? "queue:terms.letterTextMore" : "queue:terms.letterText"}
        hint="queue:terms.letterHint"
        rows={14}
      />
    </Folded>
  );
}

/** Of a toekenning: from when, and how much. */
function Granted({ terms, view }: Pick<DecideProps, "terms" | "view">) {
  const t = useT();
  const wrong = wrongIn(view, button, "bedrag");
  const words = wrong ? t(key("queue", "refused", wrong)) : undefined;
  return (
    <fieldset className="grid gap-2 w-full">
      <legend className="form-label">
        <T k="queue:terms.granted" />
      </legend>
      <Day view={view} button={button} name="ingang" label="queue:terms.startAsk" fresh={terms.start} />
      <Words view={view} name="ingangReden" label="queue:terms.startReason" hint="queue:terms.startHint" rows={2} />
      <LineField
        id="decide-bedrag"
        name="bedrag"
        label="queue:terms.amountAsk"
        hint="queue:terms.amountHint"
        value={typedIn(view, button, "bedrag")}
        wrong={words}
      />
      <Choose view={view} button={button} name="per" label="queue:terms.per" of={terms.pers} />
    </fieldset>
  );
}

interface WordsProps {
  readonly view: InView;
  readonly name: string;
  /** Keys of the words. */
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
}

function Words({ view, name, label, hint, rows }: WordsProps) {
  return (
    <NoteField
      label={<T k={label} />}
      hint={<T k={hint} />}
      value={typedIn(view, button, name)}
      wrong={wrongIn(view, button, name)}
      {...{ name, rows, most: 20_000 }}
    />
  );
}

import { T } from "#app/i18n/contract.ts";
import { type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import type { LetterModel } from "./dossier-letter.tsx";
import { NoteField } from "./note-field.tsx";

interface LetterProps {
  readonly view: InView;
  readonly button: string;
  readonly ready: LetterModel["ready"];
}

/** The letter: as a file that was put ready, or written from its template. */
export function Letter({ view, button, ready }: LetterProps) {
  const ticked = ready !== null && typedIn(view, button, "brief") === ready.id;
  return (
    <>
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
        {...{ view, button }}
        name="notitie"
        label={ready ? "queue:terms.letterTextMore" : "queue:terms.letterText"}
        hint="queue:terms.letterHint"
        rows={14}
      />
    </>
  );
}

interface WordsProps {
  readonly view: InView;
  readonly button: string;
  readonly name: string;
  /** Keys of the words. */
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
}

/** A box for words of a decision. */
export function Words({ view, button, name, label, hint, rows }: WordsProps) {
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

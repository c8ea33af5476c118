import { key, T, useT } from "#app/i18n/contract.ts";
import type { SchemeLine, TermModel } from "#app/queue/contract.ts";
import { Deviation } from "./dossier-advice.tsx";
import { Letter, Words } from "./dossier-decide-words.tsx";
import { type InView, typedIn, wrongIn } from "./dossier-form.tsx";
import type { LetterModel } from "./dossier-letter.tsx";
import { Choose, Day, Folded } from "./dossier-term-fields.tsx";
import { LineField } from "./line-field.tsx";

interface DecideProps {
  readonly terms: TermModel;
  readonly letter: LetterModel;
  readonly view: InView;
  /** What the check says; null where it does not know the scheme. */
  readonly advice?: SchemeLine | null;
}

/** The button that decides, or corrects what was decided. */
const buttonOf = ({ can }: TermModel) => (can.correct ? "correct" : "decide");

/** What is decided, on which ground and why; then the letter, from its template or put ready as a file. A correction says first why. */
export function Decide({ terms, letter: { ready }, view: inView, advice = null }: DecideProps) {
  const button = buttonOf(terms);
  const { proposal } = terms;
  // What a colleague sent back is gone on from.
  const view = { ...whereverTyped(inView, button), ...(proposal && { fresh: proposal.typed }) };
  return (
    <Folded view={view} button={button}>
      {terms.twoDecide ? <p className="hint">{terms.twoDecide}</p> : null}
      {terms.can.correct ? (
        <Words
          {...{ view, button }}
          name="herstelReden"
          label="queue:terms.correctWhy"
          hint="queue:terms.reasoningHint"
          rows={3}
        />
      ) : null}
      <Choose view={view} button={button} name="uitkomst" label="queue:terms.decision" of={terms.decisions} />
      <Choose view={view} button={button} name="grond" label="queue:terms.decisionGround" of={terms.decisionGrounds} />
      <Words
        {...{ view, button }}
        name="waarom"
        label="queue:terms.reasoningAsk"
        hint="queue:terms.reasoningHint"
        rows={5}
      />
      <Deviation {...{ advice, terms, view, button }} />
      <Granted terms={terms} view={view} />
      <Letter {...{ view, button, ready }} />
    </Folded>
  );
}

/** Who wanted to decide when a colleague just had keeps what was typed: it stands in the form of a correction. */
function whereverTyped(view: InView, button: string): InView {
  const { refused } = view;
  return refused?.button === "decide" ? { ...view, refused: { ...refused, button } } : view;
}

/** Of a toekenning: from when, and how much. */
function Granted({ terms, view }: Pick<DecideProps, "terms" | "view">) {
  const t = useT();
  const button = buttonOf(terms);
  const wrong = wrongIn(view, button, "bedrag");
  const words = wrong ? t(key("queue", "refused", wrong)) : undefined;
  return (
    <fieldset className="grid gap-2 w-full">
      <legend className="form-label">
        <T k="queue:terms.granted" />
      </legend>
      <Day
        view={view}
        button={button}
        name="ingang"
        label="queue:terms.startAsk"
        fresh={view.fresh?.ingang || terms.start}
      />
      <Words
        {...{ view, button }}
        name="ingangReden"
        label="queue:terms.startReason"
        hint="queue:terms.startHint"
        rows={2}
      />
      <LineField
        id={`${button}-bedrag`}
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

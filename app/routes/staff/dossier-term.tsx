import { T } from "#app/i18n/contract.ts";
import type { SchemeLine, TermModel } from "#app/queue/contract.ts";
import { Advice } from "./dossier-advice.tsx";
import { Decide } from "./dossier-decide.tsx";
import { Decisions } from "./dossier-decisions.tsx";
import type { InView } from "./dossier-form.tsx";
import { type LetterModel, LetterUpload } from "./dossier-letter.tsx";
import { Proposal } from "./dossier-proposal.tsx";
import { Lines } from "./dossier-side.tsx";
import { Asked, AskPapers, EnterObjection, MakeKnown, TermDay } from "./dossier-term-forms.tsx";
import { PauseTerm } from "./dossier-term-pause.tsx";

export interface TermProps {
  readonly terms: TermModel;
  readonly letter: LetterModel;
  readonly view: InView;
  readonly advice: SchemeLine | null;
}

/** The clocks of an aanvraag, what was asked for, the decision, and what a colleague can do with them. */
export function DossierTerm({ terms, letter, view, advice }: TermProps) {
  const { can } = terms;
  return (
    <section className="card" aria-labelledby="termijn">
      <h2 id="termijn" tabIndex={-1}>
        <T k="queue:terms.title" />
      </h2>
      {terms.late ? (
        <p className="notice notice-warn">
          <T k="queue:terms.late" />
        </p>
      ) : null}
      <Lines lines={terms.lines} />
      <Asked asked={terms.asked} />
      {can.decide || can.correct || terms.proposal ? <Advice advice={advice} /> : null}
      <Decisions decision={terms.decision} earlier={terms.earlier} />
      <Proposal proposal={terms.proposal} view={view} />
      <div className="grid gap-3 justify-items-start mt-2">
        {can.papersIn ? <TermDay view={view} button="papersIn" label="queue:terms.papersInDay" /> : null}
        {can.ask ? <AskPapers terms={terms} view={view} /> : null}
        {can.resume ? <TermDay view={view} button="resume" label="queue:terms.resumeDay" /> : null}
        {can.pause ? <PauseTerm terms={terms} view={view} /> : null}
        {can.advance ? <TermDay view={view} button="advance" label="queue:terms.advanceDay" /> : null}
        {can.advance ? <TermDay view={view} button="noAdvance" reason="queue:terms.noAdvanceWhy" /> : null}
        {can.delay ? (
          <TermDay view={view} button="delay" label="queue:terms.delayDay" reason="queue:terms.delayWhy" />
        ) : null}
        {can.notice ? <TermDay view={view} button="notice" label="queue:terms.noticeDay" /> : null}
        {can.decide || can.correct ? (
          <>
            <LetterUpload letter={letter} />
            <Decide terms={terms} letter={letter} view={view} advice={advice} />
          </>
        ) : null}
        {can.makeKnown ? <MakeKnown terms={terms} view={view} /> : null}
        {can.object ? <EnterObjection terms={terms} view={view} /> : null}
      </div>
    </section>
  );
}

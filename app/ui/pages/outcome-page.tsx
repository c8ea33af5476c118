import type { ReactNode } from "react";
import { T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { WipeAnswers } from "../forms/wipe-answers.tsx";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { ActionRow } from "../parts/action-row.tsx";
import { AnswerRows } from "../parts/answer-rows.tsx";
import { Listed } from "../parts/listed.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import { PlainScheme, SchemeCard } from "../parts/scheme-card.tsx";
import type { SchemeModel } from "../parts/scheme-model.ts";
import { Text } from "../parts/text.tsx";
import type { OutcomePageModel } from "./outcome-model.ts";

/** What the check says: first what it comes to and that a person decides, then scheme by scheme, then the answers it rests on. */
export function OutcomePage({ page }: { readonly page: OutcomePageModel }) {
  return (
    <>
      <PageTools back={page.back} />
      <h1>
        <Text of={page.heading} />
      </h1>
      <Sum page={page} />
      {page.goOn ? (
        <section className="outcome-on no-print">
          <p>
            <Text of={page.goOn.lead} />
          </p>
          <ActionRow actions={[page.goOn.action]} />
        </section>
      ) : null}
      {page.demoNote ? <Notice text={page.demoNote} tone="warn" /> : null}
      <Section part="likely" schemes={page.likely} phone={page.phone} />
      <Section part="perhaps" schemes={page.perhaps} phone={page.phone} />
      <NotSection schemes={page.not} />
      <Answers page={page} />
      <div className="outcome-end no-print">
        <form id={questionFormId} method="post" action={page.action} className="receipt-actions">
          {page.hidden.map(({ name, value }) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ActionRow actions={page.actions} />
          <PrintButton />
        </form>
        <p>
          <T k="regelingen:outcome.wipeHint" />
        </p>
        <WipeAnswers action={page.wipe} />
      </div>
    </>
  );
}

type Part = keyof typeof titles;
const titles = {
  likely: "regelingen:outcome.likely",
  perhaps: "regelingen:outcome.perhaps",
  not: "regelingen:outcome.not",
} as const;

const parts: readonly Part[] = ["likely", "perhaps", "not"];

function counted(part: Part, schemes: readonly SchemeModel[]): TextRef {
  return { key: titles[part], values: { number: schemes.length } };
}

function Sum({ page }: { readonly page: OutcomePageModel }) {
  return (
    <section className="card outcome-sum">
      <p className="outcome-amount">
        <Text of={page.sum} />
      </p>
      {page.sumMeans ? (
        <p>
          <Text of={page.sumMeans} />
        </p>
      ) : null}
      <Listed title={<T k="regelingen:outcome.overlapping" />} of={page.overlapping}>
        {(name) => <Text of={name} />}
      </Listed>
      <Notice text={page.indication} />
      <ul className="outcome-jump no-print">
        {parts
          .filter((part) => page[part].length > 0)
          .map((part) => (
            <li key={part}>
              <a href={`#${part}`}>
                <Text of={counted(part, page[part])} />
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}

interface SectionProps {
  readonly part: Part;
  readonly schemes: readonly SchemeModel[];
  readonly phone: OutcomePageModel["phone"];
}

function Section({ part, schemes, phone }: SectionProps): ReactNode {
  if (schemes.length === 0) return null;
  return (
    <section className="outcome-part" id={part}>
      <h2>
        <Text of={counted(part, schemes)} />
      </h2>
      <ul className="scheme-list">
        {schemes.map((scheme) => (
          <SchemeCard key={scheme.id} scheme={scheme} phone={phone} />
        ))}
      </ul>
    </section>
  );
}

/** Folded away, and there for who wants to know why not. */
function NotSection({ schemes }: { readonly schemes: readonly SchemeModel[] }) {
  if (schemes.length === 0) return null;
  return (
    <section className="outcome-part" id="not">
      <h2>
        <Text of={counted("not", schemes)} />
      </h2>
      <details className="why">
        <summary>
          <T k="regelingen:outcome.whyNot" />
        </summary>
        <ul className="scheme-list">
          {schemes.map((scheme) => (
            <PlainScheme key={scheme.id} scheme={scheme} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Answers({ page }: { readonly page: OutcomePageModel }) {
  return (
    <section className="outcome-part">
      <h2>
        <T k="regelingen:outcome.answers" />
      </h2>
      <details className="why">
        <summary>
          <T k="regelingen:outcome.answersLead" />
        </summary>
        <AnswerRows rows={page.answers} />
      </details>
    </section>
  );
}

import { Ltr, T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { Answer } from "../parts/answer.tsx";
import type { AnswerModel } from "../parts/answer-model.ts";
import { PrintButton } from "../parts/print-button.tsx";
import { PrintSpace, type PrintSpaceModel } from "../parts/print-space.tsx";
import { PhoneNumber, Text } from "../parts/text.tsx";

/** A whole form on paper, blank or filled, in the language of the resident with the Dutch beside it (C-47). */
export interface PrintFormModel {
  readonly heading: TextRef;
  readonly intro?: TextRef;
  readonly back?: string | null;
  readonly quickExit?: boolean;
  readonly filled: boolean;
  readonly sections: readonly { readonly title: TextRef; readonly questions: readonly PrintQuestion[] }[];
  /** Where it is brought or sent, line by line. */
  readonly address: readonly string[];
  readonly phone: string;
  /** On a filled form: number and moment of receipt, when it was sent already. */
  readonly reference?: string;
}

export interface PrintQuestion {
  readonly question: TextRef;
  readonly hint?: TextRef;
  /** Blank: where to write or tick. */
  readonly space?: PrintSpaceModel;
  /** Filled: the answer. */
  readonly answer?: AnswerModel;
}

export function PrintForm({ page }: { readonly page: PrintFormModel }) {
  return (
    <>
      <PageTools back={page.back} quickExit={page.quickExit} />
      <article className="print-form">
        <h1>
          <Text of={page.heading} />
        </h1>
        {page.reference ? (
          <p>
            <T k="ui:receipt.reference" />: <Ltr>{page.reference}</Ltr>
          </p>
        ) : null}
        {page.intro ? (
          <p>
            <Text of={page.intro} />
          </p>
        ) : null}
        {page.filled ? null : (
          <p>
            <T k="ui:print.fillIn" />
          </p>
        )}
        <div className="actions no-print">
          <PrintButton />
        </div>
        {page.sections.map((section) => (
          <Section key={section.title.key} section={section} filled={page.filled} />
        ))}
        <Ending page={page} />
      </article>
    </>
  );
}

function Section({
  section,
  filled,
}: {
  readonly section: PrintFormModel["sections"][number];
  readonly filled: boolean;
}) {
  return (
    <section className="print-section">
      <h2>
        <Text of={section.title} />
      </h2>
      {section.questions.map((question) => (
        <div className="print-question" key={question.question.key}>
          <h3>
            <Text of={question.question} />
          </h3>
          {question.hint && !filled ? (
            <p className="hint">
              <Text of={question.hint} />
            </p>
          ) : null}
          {filled ? (
            <div className="print-answer">
              <Answer answer={question.answer} />
            </div>
          ) : null}
          {!filled && question.space ? <PrintSpace space={question.space} /> : null}
        </div>
      ))}
    </section>
  );
}

function Ending({ page }: { readonly page: PrintFormModel }) {
  return (
    <section className="print-section print-ending">
      {page.filled ? null : <Signature />}
      <p>
        <T k="ui:print.send" />
      </p>
      <address lang="nl" dir="ltr" translate="no">
        {page.address.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p>
        <T k="ui:print.call" values={{ number: <PhoneNumber number={page.phone} /> }} />
      </p>
    </section>
  );
}

function Signature() {
  return (
    <div className="print-sign">
      <p>
        <T k="ui:print.date" />
        <span className="print-line" />
      </p>
      <p>
        <T k="ui:print.signature" />
        <span className="print-line" />
      </p>
    </div>
  );
}

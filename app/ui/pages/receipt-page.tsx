import { Ltr, T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import type { ActionModel } from "../parts/action-row.tsx";
import { Icon } from "../parts/icon.tsx";
import { PhoneCard } from "../parts/information-blocks.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrintableRow } from "../parts/print-button.tsx";
import { type Moment, ShowMoment, Text } from "../parts/text.tsx";
import { Timeline, type TimelineStep } from "../parts/timeline.tsx";

export interface ReceiptPageModel {
  readonly heading: TextRef;
  /** Date and time of receipt, in words; and what came then, where it is not a melding. */
  readonly received: Moment;
  readonly receivedLabel?: TextRef;
  /** What that date means: "Deze datum telt voor uw uitkering." Critical. */
  readonly meaning?: TextRef;
  readonly reference: string;
  /** Opens this page again, together with the reference. */
  readonly code?: string;
  /** Proves the receipt to others. */
  readonly control?: string;
  readonly steps: readonly TimelineStep[];
  /** Such as: still to be confirmed at the desk. */
  readonly notices: readonly TextRef[];
  /** Who needs help today. */
  readonly urgent?: { readonly text: TextRef; readonly number: string };
  readonly actions: readonly ActionModel[];
  readonly quickExit?: boolean;
}

/** What a resident keeps: number, date and time, what happens next and when (C-16). */
export function ReceiptPage({ page }: { readonly page: ReceiptPageModel }) {
  return (
    <>
      <PageTools quickExit={page.quickExit} />
      <section className="card receipt">
        <h1 className="receipt-title">
          <span className="receipt-sign">
            <Icon name="check" />
          </span>
          <Text of={page.heading} />
        </h1>
        <ReceiptFacts page={page} />
      </section>
      {page.urgent ? <PhoneCard text={page.urgent.text} number={page.urgent.number} /> : null}
      {page.notices.map((notice) => (
        <Notice key={notice.key} text={notice} tone="warn" />
      ))}
      <h2>
        <T k="ui:receipt.next" />
      </h2>
      <Timeline steps={page.steps} />
      <PrintableRow actions={page.actions} />
    </>
  );
}

function ReceiptFacts({ page }: { readonly page: ReceiptPageModel }) {
  return (
    <dl className="facts-list">
      <div>
        <dt>
          <Text of={page.receivedLabel ?? { key: "ui:receipt.received" }} />
        </dt>
        <dd>
          <ShowMoment of={page.received} />
          {page.meaning ? (
            <p className="receipt-meaning">
              <Text of={page.meaning} />
            </p>
          ) : null}
        </dd>
      </div>
      <Code label="ui:receipt.reference" code={page.reference} large />
      {page.code ? <Code label="ui:receipt.code" hint="ui:receipt.codeHint" code={page.code} /> : null}
      {page.control ? (
        <Code label="ui:receipt.control" hint="ui:receipt.controlHint" code={page.control} small />
      ) : null}
    </dl>
  );
}

interface CodeProps {
  readonly label: "ui:receipt.reference" | "ui:receipt.code" | "ui:receipt.control";
  readonly hint?: "ui:receipt.codeHint" | "ui:receipt.controlHint";
  readonly code: string;
  readonly large?: boolean;
  readonly small?: boolean;
}

function Code({ label, hint, code, large, small }: CodeProps) {
  return (
    <div>
      <dt>
        <T k={label} />
      </dt>
      <dd className={large ? "reference" : small ? "control" : "code"}>
        <Ltr>{code}</Ltr>
      </dd>
      {hint ? (
        <dd className="facts-hint">
          <T k={hint} />
        </dd>
      ) : null}
    </div>
  );
}

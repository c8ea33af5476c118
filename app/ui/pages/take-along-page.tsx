import { T } from "#app/i18n/contract.ts";
import { Answering } from "../forms/answering.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { Field } from "../forms/field.tsx";
import type { FieldModel, PageError, TextRef, Typed } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { CodeCard } from "../parts/code-card.tsx";
import { Steps } from "../parts/information-blocks.tsx";
import { Notice, type Tone } from "../parts/notice.tsx";
import { PrintButton } from "../parts/print-button.tsx";
import type { QrModel } from "../parts/qr-code.tsx";
import { type Moment, Text } from "../parts/text.tsx";

/** "Neem uw check mee": what keeping means and one button; once kept, the code and what can be done with it. */
export interface TakeAlongPageModel {
  readonly action: string;
  readonly back: string;
  readonly heading: TextRef;
  readonly lead: TextRef;
  readonly notice?: { readonly text: TextRef; readonly tone?: Tone };
  /** Before anything is kept: what it means. */
  readonly points: readonly TextRef[];
  readonly kept: KeptModel | null;
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

export interface KeptModel {
  readonly code: string;
  /** Address to type: `loket.example/nl/verder`. */
  readonly address: string;
  readonly until: Moment;
  readonly qr: QrModel;
  /** Something was answered since: it can be kept too, under the same code. */
  readonly wentOn: boolean;
}

const email: FieldModel = {
  kind: "email",
  name: "email",
  label: { key: "intake:takeAlong.mail.address" },
  autocomplete: "email",
};

export function TakeAlongPage({ page }: { readonly page: TakeAlongPageModel }) {
  return (
    <Answering value={{ typed: page.typed, errors: page.errors, noAutocomplete: false }}>
      <PageTools back={page.back} />
      <ErrorSummary errors={page.errors} fields={[email]} />
      {page.notice ? <Notice text={page.notice.text} tone={page.notice.tone} /> : null}
      <div className="prose">
        <h1>
          <Text of={page.heading} />
        </h1>
        <p className="lead">
          <Text of={page.lead} />
        </p>
        {page.kept ? <Return kept={page.kept} /> : null}
        {page.points.length > 0 ? (
          <ul>
            {page.points.map((point) => (
              <li key={point.key}>
                <Text of={point} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {page.kept ? <Kept page={page} kept={page.kept} /> : <Ask page={page} />}
    </Answering>
  );
}

function Ask({ page }: { readonly page: TakeAlongPageModel }) {
  return (
    <form method="post" action={page.action}>
      <div className="actions">
        <button className="button" type="submit" name="do" value="keep">
          <T k="intake:takeAlong.button" critical />
        </button>
        <a className="link-button" href={page.back}>
          <T k="intake:takeAlong.no" />
        </a>
      </div>
    </form>
  );
}

function Return({ kept: { address, until } }: { readonly kept: KeptModel }) {
  return (
    <>
      <Steps items={[{ key: "ui:save.step1", values: { address } }, { key: "intake:takeAlong.kept.type" }]} />
      <p>
        <T k="ui:save.until" values={{ day: { text: until.text, dutch: until.dutch ?? until.text } }} critical />
      </p>
    </>
  );
}

function Kept({ page, kept }: { readonly page: TakeAlongPageModel; readonly kept: KeptModel }) {
  return (
    <>
      <CodeCard
        code={kept.code}
        hint={{ key: "intake:takeAlong.kept.careful" }}
        qr={kept.qr}
        caption={{ key: "intake:takeAlong.kept.qr" }}
      />
      <div className="actions">
        <a className="button" href={page.back}>
          <T k="intake:takeAlong.kept.back" />
        </a>
        <PrintButton />
      </div>
      <MailForm page={page} />
      <Change page={page} kept={kept} />
    </>
  );
}

/** Sends the code to an address that is not kept. */
function MailForm({ page }: { readonly page: TakeAlongPageModel }) {
  return (
    <form id={questionFormId} method="post" action={page.action} noValidate className="card no-print">
      <h2>
        <T k="intake:takeAlong.mail.title" />
      </h2>
      <p>
        <T k="intake:takeAlong.mail.lead" critical />
      </p>
      {page.hidden.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field field={email} />
      <div className="actions">
        <button className="button button-secondary" type="submit" name="do" value="mail">
          <T k="intake:takeAlong.mail.button" />
        </button>
      </div>
    </form>
  );
}

function Change({ page, kept }: { readonly page: TakeAlongPageModel; readonly kept: KeptModel }) {
  return (
    <form method="post" action={page.action} className="card no-print">
      <h2>
        <T k="intake:takeAlong.change.title" />
      </h2>
      <div className="actions">
        {kept.wentOn ? (
          <button className="button button-secondary" type="submit" name="do" value="keep">
            <T k="intake:takeAlong.change.keep" />
          </button>
        ) : null}
        <button className="button button-secondary" type="submit" name="do" value="remove">
          <T k="intake:takeAlong.change.remove" />
        </button>
      </div>
    </form>
  );
}

import { Answering } from "../forms/answering.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { Field } from "../forms/field.tsx";
import type { FieldModel, PageError, TextRef, Typed } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { type ActionModel, ActionRow } from "../parts/action-row.tsx";
import { FactsList } from "../parts/facts-list.tsx";
import { Notice, type Tone } from "../parts/notice.tsx";
import { type Shown, Text } from "../parts/text.tsx";

/** A short form outside a journey: come back by code, code lost, confirm by code, check a receipt. */
export interface ResumePageModel {
  readonly action: string;
  readonly back?: string | null;
  readonly heading: TextRef;
  readonly intro?: TextRef;
  /** What it is about, before the first field. */
  readonly facts?: readonly { readonly label: TextRef; readonly value: Shown }[];
  /** What just happened: stands before everything else. */
  readonly notice?: { readonly text: TextRef; readonly tone?: Tone };
  /** What to do when the form does not help: stands after it, so that the question comes first. */
  readonly help?: TextRef;
  readonly fields: readonly FieldModel[];
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  readonly submit: TextRef;
  /** A second button in the same form; Enter presses the first. */
  readonly second?: { readonly name: string; readonly text: TextRef };
  /** Other ways, such as "Ik ben mijn code kwijt". */
  readonly actions: readonly ActionModel[];
  readonly hidden?: readonly { readonly name: string; readonly value: string }[];
}

/** The fields for coming back: the code on paper, and for a receipt its number. */
export function codeFields(withReference: boolean): readonly FieldModel[] {
  const reference: FieldModel = {
    kind: "code",
    name: "reference",
    label: { key: "ui:resume.reference" },
    hint: { key: "ui:resume.referenceHint" },
  };
  const code: FieldModel = {
    kind: "code",
    name: "code",
    label: { key: "ui:resume.code" },
    hint: { key: "ui:resume.codeHint" },
    autocomplete: "one-time-code",
  };
  return withReference ? [reference, code] : [code];
}

export function ResumePage({ page }: { readonly page: ResumePageModel }) {
  return (
    <Answering value={{ typed: page.typed, errors: page.errors, noAutocomplete: false }}>
      <PageTools back={page.back} />
      <ErrorSummary errors={page.errors} fields={page.fields} />
      {page.notice ? <Notice text={page.notice.text} tone={page.notice.tone} /> : null}
      <h1>
        <Text of={page.heading} />
      </h1>
      {page.intro ? (
        <p className="question-intro">
          <Text of={page.intro} />
        </p>
      ) : null}
      {page.facts ? <FactsList rows={page.facts} /> : null}
      <form id={questionFormId} method="post" action={page.action} noValidate>
        {page.hidden?.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {page.fields.map((field) => (
          <Field key={field.name} field={field} />
        ))}
        <Buttons page={page} />
      </form>
      {page.help ? (
        <p className="after-form">
          <Text of={page.help} />
        </p>
      ) : null}
      <ActionRow actions={page.actions} />
    </Answering>
  );
}

function Buttons({ page }: { readonly page: ResumePageModel }) {
  return (
    <div className="actions">
      <button className="button" type="submit">
        <Text of={page.submit} />
      </button>
      {page.second ? (
        <button className="button button-secondary" type="submit" name={page.second.name} value="1">
          <Text of={page.second.text} />
        </button>
      ) : null}
    </div>
  );
}

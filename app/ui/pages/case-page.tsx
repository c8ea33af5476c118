import { Answering } from "../forms/answering.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import { Field } from "../forms/field.tsx";
import type { FieldModel, PageError, TextRef, Typed } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { ActionRow } from "../parts/action-row.tsx";
import { InformationBlocks } from "../parts/information-blocks.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrintableRow } from "../parts/print-button.tsx";
import { Text } from "../parts/text.tsx";
import type { InformationBlock, InformationPageModel } from "./information-model.ts";

/** A page about something that was sent: what we tell, and sometimes one thing to fill in. */
export interface CasePageModel extends Omit<InformationPageModel, "form" | "ground" | "audio" | "readAloud"> {
  readonly form?: CaseFormModel;
  /** After the form. */
  readonly after?: readonly InformationBlock[];
}

export interface CaseFormModel {
  readonly action: string;
  readonly fields: readonly FieldModel[];
  readonly typed: Typed;
  readonly errors: readonly PageError[];
  readonly submit: TextRef;
  readonly hidden?: readonly { readonly name: string; readonly value: string }[];
}

export function CasePage({ page }: { readonly page: CasePageModel }) {
  const { form } = page;
  return (
    <Answering value={{ typed: form?.typed ?? {}, errors: form?.errors ?? [], noAutocomplete: false }}>
      <PageTools back={page.back} quickExit={page.quickExit} />
      {form ? <ErrorSummary errors={form.errors} fields={form.fields} /> : null}
      {page.notice ? <Notice text={page.notice.text} tone={page.notice.tone} /> : null}
      <div className="prose">
        <h1>
          <Text of={page.heading} />
        </h1>
        {page.lead ? (
          <p className="lead">
            <Text of={page.lead} />
          </p>
        ) : null}
        <InformationBlocks blocks={page.blocks} />
      </div>
      {form ? <CaseForm form={form} /> : null}
      {page.after ? (
        <div className="prose">
          <InformationBlocks blocks={page.after} />
        </div>
      ) : null}
      {page.print ? <PrintableRow actions={page.actions} /> : <ActionRow actions={page.actions} />}
    </Answering>
  );
}

function CaseForm({ form }: { readonly form: CaseFormModel }) {
  return (
    <form id={questionFormId} method="post" action={form.action} noValidate>
      {form.hidden?.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      <div className="actions">
        <button className="button" type="submit">
          <Text of={form.submit} />
        </button>
      </div>
    </form>
  );
}

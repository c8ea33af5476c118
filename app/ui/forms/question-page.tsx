import { T, type TFunction } from "#app/i18n/contract.ts";
import { HelperBanner } from "../layout/helper-banner.tsx";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { AnswerRows } from "../parts/answer-rows.tsx";
import { Notice } from "../parts/notice.tsx";
import { ReadAloudButton } from "../parts/read-aloud-button.tsx";
import { Text } from "../parts/text.tsx";
import { Answering } from "./answering.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import type { QuestionPageModel } from "./page-model.ts";
import { Steps } from "./steps.tsx";
import { Why } from "./why.tsx";

/** Title of the document: "Fout: …" first after a refusal, then the question, then whose site this is. */
export function questionTitle(page: QuestionPageModel, t: TFunction, site: string): string {
  const heading = t(page.heading.key, page.heading.values);
  const title = page.errors.length > 0 ? `${t("ui:errors.prefix")} ${heading}` : heading;
  return `${title} – ${site}`;
}

/** One page of a form. Everything on it that sends something is a button of one and the same form. */
export function QuestionPage({ page }: { readonly page: QuestionPageModel }) {
  return (
    <Answering value={{ typed: page.typed, errors: page.errors, noAutocomplete: page.helper !== undefined }}>
      <PageTools back={page.back} quickExit={page.quickExit} />
      {page.helper ? <HelperBanner helper={page.helper} /> : null}
      <Steps page={page} />
      <ErrorSummary errors={page.errors} fields={page.fields} />
      {page.notice ? <Notice text={page.notice} /> : null}
      {page.known ? (
        <section className="card" aria-labelledby="known-before">
          <p id="known-before">
            <strong>
              <T k="intake:engine.known.title" />
            </strong>
          </p>
          <AnswerRows rows={page.known} />
        </section>
      ) : null}
      <form id={questionFormId} method="post" action={page.action} noValidate data-keep-typed>
        {page.hidden.map(({ name, value }) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <Question page={page} />
        <Actions page={page} />
        {page.maySave ? (
          <p className="hint" id="save-later-hint">
            <T k="ui:buttons.saveLaterHint" />
          </p>
        ) : null}
      </form>
    </Answering>
  );
}

/**
 * A single field takes the heading as its label or legend; several stand under a heading of their own (C-10). So does the one that is
 * left of several: "Werken" asks nothing, "Kunt u werken?" does.
 */
function Question({ page }: { readonly page: QuestionPageModel }) {
  const [only] = page.fields;
  const single =
    page.fields.length === 1 && only?.label.key === page.heading.key
      ? { ...only, why: only.why ?? page.why }
      : undefined;
  return (
    <div className="question" id="question-text">
      {single ? (
        <Field field={single} heading={page.heading} />
      ) : (
        <>
          <h1>
            <Text of={page.heading} />
          </h1>
          {page.intro ? (
            <p className="question-intro">
              <Text of={page.intro} />
            </p>
          ) : null}
          {page.why ? <Why why={page.why} /> : null}
          {page.fields.map((field) => (
            <Field key={field.name} field={field} />
          ))}
        </>
      )}
      {page.readAloud ? <ReadAloudButton of="question-text" audio={page.audio} /> : null}
    </div>
  );
}

function Actions({ page }: { readonly page: QuestionPageModel }) {
  return (
    <div className="actions">
      <button className="button" type="submit">
        <Text of={page.submit} />
      </button>
      {page.skippable ? (
        <button className="link-button" type="submit" name="_skip" value="1">
          <T k="ui:buttons.skip" />
        </button>
      ) : null}
      {page.maySave ? (
        <button className="link-button" type="submit" name="_save" value="1" aria-describedby="save-later-hint">
          <T k="ui:buttons.saveLater" />
        </button>
      ) : null}
      {page.stop ? (
        <button className="link-button" type="submit" name="_stop" value="1">
          <Text of={page.stop} />
        </button>
      ) : null}
    </div>
  );
}

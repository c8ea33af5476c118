import { T, useT } from "#app/i18n/contract.ts";
import { HelperBanner } from "../layout/helper-banner.tsx";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { AnswerRows } from "../parts/answer-rows.tsx";
import { Notice } from "../parts/notice.tsx";
import { Text } from "../parts/text.tsx";
import type { CheckPageModel, CheckQuestion, PriorScheme } from "./check-model.ts";
import { ErrorSummary } from "./error-summary.tsx";

/** The last page before sending. The button says what it does (C-15). */
export function CheckAnswersPage({ page }: { readonly page: CheckPageModel }) {
  return (
    <>
      <PageTools back={page.back} quickExit={page.quickExit} />
      {page.helper ? <HelperBanner helper={page.helper} /> : null}
      <ErrorSummary errors={page.errors} fields={[]} />
      {page.notice ? <Notice text={page.notice} tone="ok" /> : null}
      <h1>
        <Text of={page.heading} />
      </h1>
      {page.intro ? (
        <p className="question-intro">
          <Text of={page.intro} />
        </p>
      ) : null}
      {page.sections.map((section) => (
        <section key={section.title.key} className="answer-section">
          <h2>
            <Text of={section.title} />
          </h2>
          <AnswerRows rows={section.rows} />
        </section>
      ))}
      <Questions questions={page.questions ?? []} />
      <Prior schemes={page.prior ?? []} />
      {page.papersHref ? <Papers href={page.papersHref} /> : null}
      <SendForm page={page} />
    </>
  );
}

/** Asked as a question: whoever looks once more and finds it right just sends. */
function Questions({ questions }: { readonly questions: readonly CheckQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="kijk-na">
      <h2 id="kijk-na">
        <T k="intake:engine.check.ask" />
      </h2>
      <p>
        <T k="intake:engine.check.askWhy" />
      </p>
      {questions.map(({ text, links }) => (
        <div key={text.key} className="check-question">
          <p>
            <Text of={text} />
          </p>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>
                  <Text of={link.text} />
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Named so that nobody misses it; nothing waits for it and nothing is refused by it. */
function Prior({ schemes }: { readonly schemes: readonly PriorScheme[] }) {
  if (schemes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="gaat-voor">
      <h2 id="gaat-voor">
        <T k="intake:engine.check.prior.title" />
      </h2>
      <p>
        <T k="intake:engine.check.prior.why" />
      </p>
      {schemes.map(({ name, summary, how, href }) => (
        <div key={name.key} className="check-question">
          <h3>
            {href ? (
              <a href={href}>
                <Text of={name} />
              </a>
            ) : (
              <Text of={name} />
            )}
          </h3>
          <p>
            <Text of={summary} /> <Text of={how} />
          </p>
        </div>
      ))}
    </section>
  );
}

/** Said before sending, and nothing waits for it. */
function Papers({ href }: { readonly href: string }) {
  return (
    <section className="card" aria-labelledby="bewijs">
      <h2 id="bewijs">
        <T k="documents:list.title" />
      </h2>
      <p>
        <T k="documents:check.text" />
      </p>
      <div className="actions">
        <a className="button button-secondary" href={href}>
          <T k="documents:check.link" />
        </a>
      </div>
    </section>
  );
}

function Declares({ declares }: Pick<CheckPageModel, "declares">) {
  if (!declares) return null;
  return (
    <section className="card declares" aria-labelledby="verklaring">
      <h2 id="verklaring">
        <Text of={declares.title} />
      </h2>
      <ul>
        {declares.items.map((item) => (
          <li key={item.key}>
            <Text of={item} />
          </li>
        ))}
      </ul>
      {declares.after.map((text) => (
        <p key={text.key}>
          <Text of={text} />
        </p>
      ))}
    </section>
  );
}

function SendForm({ page }: { readonly page: CheckPageModel }) {
  const t = useT();
  return (
    <form id={questionFormId} method="post" action={page.action} aria-label={t(page.submit.key, page.submit.values)}>
      {page.hidden.map(({ name, value }) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {page.declaration ? <Notice text={page.declaration} /> : null}
      <Declares declares={page.declares} />
      {page.signing ? <Notice text={page.signing.text} tone={page.signing.wrong ? "warn" : "info"} /> : null}
      <div className="actions">
        <button className="button" type="submit">
          <Text of={page.submit} />
        </button>
        {page.signing?.login ? (
          <a className="button button-secondary" href={page.signing.login.href}>
            <Text of={page.signing.login.text} />
          </a>
        ) : null}
        {page.printHref ? (
          <a className="link-button" href={page.printHref}>
            <T k="ui:buttons.printForm" />
          </a>
        ) : null}
      </div>
    </form>
  );
}

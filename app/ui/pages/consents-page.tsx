import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { Notice } from "../parts/notice.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { Text } from "../parts/text.tsx";

/** What a resident agreed to, each with its own way back out. */
export interface ConsentsPageModel {
  readonly action: string;
  readonly back: string;
  readonly heading: TextRef;
  readonly lead: TextRef;
  readonly notice?: TextRef;
  readonly consents: readonly ConsentModel[];
}

export interface ConsentModel {
  readonly heading: TextRef;
  /** What holds now. */
  readonly text: TextRef;
  /** Left out when there is nothing to take back. */
  readonly button?: { readonly value: string; readonly text: TextRef };
}

export function ConsentsPage({ page }: { readonly page: ConsentsPageModel }) {
  return (
    <>
      <PageTools back={page.back} />
      {page.notice ? <Notice text={page.notice} tone="ok" /> : null}
      <PageHead heading={page.heading} lead={page.lead} />
      {page.consents.map(({ heading, text, button }) => (
        <form key={heading.key} method="post" action={page.action} className="card">
          <h2>
            <Text of={heading} />
          </h2>
          <p>
            <Text of={text} />
          </p>
          {button ? (
            <div className="actions">
              <button className="button button-secondary" type="submit" name="withdraw" value={button.value}>
                <Text of={button.text} />
              </button>
            </div>
          ) : null}
        </form>
      ))}
    </>
  );
}

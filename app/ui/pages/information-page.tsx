import type { ReactNode } from "react";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { ActionRow } from "../parts/action-row.tsx";
import { InformationBlocks } from "../parts/information-blocks.tsx";
import { Notice } from "../parts/notice.tsx";
import { PrintableRow } from "../parts/print-button.tsx";
import { ReadAloudButton } from "../parts/read-aloud-button.tsx";
import { Show, Text } from "../parts/text.tsx";
import type { InformationPageModel } from "./information-model.ts";

/** One column of text and what to do next. */
export function InformationPage({
  page,
  children,
}: {
  readonly page: InformationPageModel;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <PageTools back={page.back} quickExit={page.quickExit} />
      {page.notice ? <Notice text={page.notice.text} tone={page.notice.tone} /> : null}
      <article className="prose" id="page-text">
        <h1>
          <Text of={page.heading} />
        </h1>
        {page.lead ? (
          <p className="lead">
            <Text of={page.lead} />
          </p>
        ) : null}
        {page.readAloud ? <ReadAloudButton of="page-text" audio={page.audio} /> : null}
        <InformationBlocks blocks={page.blocks} />
        {page.ground ? (
          <p className="ground">
            <Show of={page.ground} />
          </p>
        ) : null}
      </article>
      {children}
      <Actions page={page} />
    </>
  );
}

function Actions({ page }: { readonly page: InformationPageModel }) {
  const row = page.print ? <PrintableRow actions={page.actions} /> : <ActionRow actions={page.actions} />;
  if (!page.form) return row;
  return (
    <form id={questionFormId} method="post" action={page.form.action}>
      {page.form.hidden?.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {row}
    </form>
  );
}

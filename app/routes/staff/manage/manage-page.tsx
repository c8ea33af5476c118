import type { ReactNode } from "react";
import { T } from "#app/i18n/contract.ts";
import { ChangeHistory } from "./change-list.tsx";
import type { ChangeLine } from "./changes.server.ts";
import type { Refused } from "./manage-answer.ts";
import { ManageNotice } from "./manage-notice.tsx";

interface ManagePageProps {
  readonly back: { readonly href: string; readonly words: string };
  readonly title: string;
  readonly answer: Refused | undefined;
  readonly history: readonly ChangeLine[];
  readonly children: ReactNode;
}

/** One thing that a beheerder looks after: the way back, what was not accepted, the thing, and what was ever changed of it. */
export function ManagePage({ back, title, answer, history, children }: ManagePageProps) {
  return (
    <>
      <p className="mb-2">
        <a href={back.href} data-key="back">
          <T k={back.words} />
        </a>
      </p>
      <ManageNotice answer={answer} />
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {children}
      {history.length > 0 ? <ChangeHistory lines={history} /> : null}
    </>
  );
}

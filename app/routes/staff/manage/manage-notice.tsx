import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { Notice } from "#app/ui/parts/notice.tsx";
import { WrongLines } from "../agenda-manage/answer-summary.tsx";
import type { Refused } from "./manage-answer.ts";

/** First on a page that was not accepted: which fields, or why not and what others changed meanwhile. It takes focus. */
export function ManageNotice({ answer }: { readonly answer: Refused | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  if (!answer) return null;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      {answer.wrong.length > 0 ? <WrongLines wrong={answer.wrong} words="staff" /> : <WhyNot answer={answer} />}
    </div>
  );
}

function WhyNot({ answer: { refusal = "", since = [] } }: { readonly answer: Refused }) {
  return (
    <div>
      <p>
        <T k={key("staff", "beheer", "refused", refusal)} />
      </p>
      <ul>
        {since.map(({ id, at, who, what, fields }) => (
          <li key={id}>
            {at}, <bdi>{who}</bdi>: {what}. {fields.join("; ")}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was just done, from the address. */
export function Done({ done }: { readonly done: boolean }) {
  return <div role="status">{done ? <Notice tone="ok" text={{ key: "staff:beheer.saved" }} /> : null}</div>;
}

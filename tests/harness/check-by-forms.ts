import type { Answers } from "#app/rules/contract.ts";
import type { FormClient, Page } from "./form-client.ts";
import { answer } from "./walk.ts";

export interface CheckWalk {
  readonly client: FormClient;
  readonly language: string;
  /** What this person answers, by fact. What is asked and not in here gets the least telling answer. */
  readonly answers: Answers;
  /** Stops where this question stands open and unanswered. */
  readonly until?: string;
  /** Sees every question that comes by, before it is answered. */
  readonly onPage?: (page: Page) => void | Promise<void>;
}

export interface CheckWalked {
  /** The outcome, or the question that `until` names. */
  readonly page: Page;
  /** Ids of the questions that came, in order. */
  readonly asked: readonly string[];
}

/** Goes through the check as a person without JavaScript does, from the start page on. @throws Error naming the page that went nowhere */
export async function checkByForms({ client, language, answers, until, onPage }: CheckWalk): Promise<CheckWalked> {
  const start = await client.get(`/${language}/regelingen`);
  const first = start.links.find(({ href }) => href.startsWith(`/${language}/regelingen/vraag/`));
  if (!first) throw new Error(`the start (${start.status}) leads to no question`);
  let page = await client.get(first.href);
  const asked: string[] = [];
  while (asked.length < 60) {
    const question = questionOf(page);
    if (question === undefined || question === until) return { page, asked };
    await onPage?.(page);
    asked.push(question);
    page = await answer({ client, answers }, page);
  }
  throw new Error(`no outcome after 60 questions; the last ten: ${asked.slice(-10).join(", ")}`);
}

/** The id of the question that stands open; undefined elsewhere. */
export function questionOf({ url }: Pick<Page, "url">): string | undefined {
  return /\/regelingen\/vraag\/([\w-]+)$/.exec(url.pathname)?.[1];
}

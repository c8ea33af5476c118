import { catalogue, type FactDefinition, typedFrom } from "#app/facts/contract.ts";
import type { Answers, Known } from "#app/rules/contract.ts";
import { type FormClient, mainForm, type Page, type Values } from "./form-client.ts";
import type { Form } from "./html-forms.ts";

export interface Walk {
  readonly client: FormClient;
  readonly language: string;
  /** First part of the address of the form. */
  readonly slug?: string;
  /** What this person answers, by fact. What is asked and not in here gets the least telling answer. */
  readonly answers: Answers;
  /** `stored`: until the first receipt; `complete`: until all further questions are sent too. */
  readonly until?: "stored" | "complete";
  /** Sees every page that comes by. */
  readonly onPage?: (page: Page) => void | Promise<void>;
}

export interface Walked {
  readonly reference: string;
  readonly receipt: Page;
  /** Addresses of the pages that came, in order, without the language. */
  readonly pages: readonly string[];
  readonly questions: number;
}

/**
 * Fills in a form as a person without JavaScript does: page by page, whatever comes, until the receipt.
 * @throws Error naming the page that went nowhere.
 */
export async function walkForm(walk: Walk): Promise<Walked> {
  const { client, language, slug = "melden", until = "complete" } = walk;
  const pages: string[] = [];
  let page = await firstQuestion(client, `/${language}/${slug}`, `/${language}/${slug}/`);
  for (let steps = 0; steps < 120; steps += 1) {
    await walk.onPage?.(page);
    pages.push(page.url.pathname.split("/").slice(3).join("/"));
    const reference = referenceOn(page);
    if (reference) {
      const on = page.links.find(
        (link) => link.href.startsWith(`/${language}/${slug}/`) && !link.href.endsWith("/papier"),
      );
      const questions = pages.filter((each) => !/^(plan\/|controleren|nu-melden|ML-)/.test(each)).length;
      if (until === "stored" || !on) return { reference, receipt: page, pages, questions };
      page = await client.get(on.href);
    } else page = await answer(walk, page);
  }
  throw new Error(`no receipt after 120 pages; the last ten: ${pages.slice(-10).join(", ")}`);
}

/** The reference of the receipt that stands open; who sends once more what was stored already is led to `ontvangst/nu`. */
function referenceOn({ url, text }: Page): string | undefined {
  const asked = /\/ontvangst\/(nu|[A-Z]{2}-[0-9A-Z-]+)$/.exec(url.pathname)?.[1];
  return asked === "nu" ? /\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2,4}\b/.exec(text)?.[0] : asked;
}

/** The same, until the page `place` (`naam`, `plan/crisis`) stands open and unanswered. */
export async function walkTo(walk: Omit<Walk, "until" | "onPage">, place: string): Promise<Page> {
  const { client, language, slug = "melden" } = walk;
  let page = await firstQuestion(client, `/${language}/${slug}`, `/${language}/${slug}/`);
  for (let steps = 0; steps < 120; steps += 1) {
    if (page.url.pathname === `/${language}/${slug}/${place}`) return page;
    page = await answer(walk, page);
  }
  throw new Error(`${place} did not come; the last page was ${page.url.pathname}`);
}

async function firstQuestion(client: FormClient, start: string, inside: string): Promise<Page> {
  const page = await client.get(start);
  if (page.url.pathname.startsWith(inside)) return page;
  const link = page.links.find(({ href }) => href.startsWith(inside) && !href.endsWith("/papier"));
  if (!link) throw new Error(`${start} (${page.status}) has no way into the form`);
  return client.get(link.href);
}

/** Fills in the question as it stands and presses its main button. @throws Error when it is refused */
export async function answer({ client, answers }: Pick<Walk, "client" | "answers">, page: Page): Promise<Page> {
  const form = mainForm(page);
  if (!form) throw new Error(`${page.url.pathname} (${page.status}) asks nothing: ${page.heading}`);
  const values = valuesFor(form, answers);
  const next = await client.submit(page, values, { form });
  if (next.status === 422)
    throw new Error(`${page.url.pathname} refuses ${JSON.stringify(values)}: ${next.text.slice(0, 400)}`);
  if (next.status >= 400) throw new Error(`${page.url.pathname} answers ${next.status}: ${next.heading}`);
  return next;
}

/** The fields of a page, filled in from what the person answers, by the id of the fact. */
export function valuesFor(form: Form, answers: Answers): Values {
  const names = new Set(form.fields.filter((field) => field.type !== "hidden").map((field) => field.name));
  const ids = new Set([...names].map((name) => name.split(".")[0] ?? ""));
  const parts = [...ids].map((id) => {
    const fact = catalogue.get(id);
    return fact ? typedFrom(fact, answers[id] ?? leastTelling(fact, form)) : {};
  });
  return Object.assign({}, ...parts) as Values;
}

/** "Weet ik niet" or "Wil ik niet zeggen" where it is offered, nothing where that is allowed, else "no" or the last option. */
function leastTelling(fact: FactDefinition, form: Form): Known | undefined {
  if (fact.mayBeDeclined) return { declined: true };
  if (fact.mayBeUnknown) return { unknown: true };
  if (fact.optional) return undefined;
  if (fact.type === "yesNo") return false;
  const offered = form.fields.filter(
    (field) => field.name === fact.id && (field.type === "radio" || field.type === "checkbox"),
  );
  const last = offered.at(-1)?.value;
  if (fact.type === "choice") return last;
  if (fact.type === "choices") return last === undefined ? undefined : [last];
  if (fact.type === "group") return { rows: [], complete: true };
  return { name: "Test", shortText: "Test", longText: "Test", money: 0, number: 1 }[fact.type as string];
}

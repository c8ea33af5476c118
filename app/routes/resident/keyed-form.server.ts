import { randomUUID } from "node:crypto";
import { type AppLoadContext, data } from "@remix-run/node";
import type { PageError } from "#app/ui/forms/page-model.ts";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import { keyHere } from "./document.server.tsx";
import { takeSent } from "./sent-form.server.ts";

/** The form as it comes back: after a wrong answer, or in another language. */
export interface Refilled {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly PageError[];
  readonly key: string;
}

const keyField = "_vraag";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What makes a form one form: sent twice, it asks once. */
export function formKey(sent: FormData): string {
  const given = sent.get(keyField);
  return typeof given === "string" && uuid.test(given) ? given : randomUUID();
}

/** Makes a form one form: it travels with it. */
export function hiddenKey(): { readonly name: string; readonly value: string } {
  return { name: keyField, value: randomUUID() };
}

/** The same for a page whose drawing is kept: the key is put in each time that it is shown. */
export const keyOfEachShowing = { name: keyField, value: keyHere };

/** What every short form has that asks once: what was typed, what is wrong, and its key. */
export function keyedForm(again: Refilled | undefined): Pick<ResumePageModel, "typed" | "errors" | "hidden"> {
  const hidden = [again ? { name: keyField, value: again.key } : hiddenKey()];
  return { typed: again?.typed ?? {}, errors: again?.errors ?? [], hidden };
}

/** Such a form as it was sent. */
export interface SentOnce {
  readonly sent: FormData;
  readonly typed: Refilled["typed"];
  readonly key: string;
}

/** A short form that asks once: how it comes in, and how it comes back. */
export interface KeyedForms {
  /** The form as it comes back; undefined when it is new. */
  readonly again: (context: AppLoadContext) => Refilled | undefined;
  /** What was sent; null when only the language changed, and the page is drawn again with what was typed. */
  readonly take: (request: Request, context: AppLoadContext) => Promise<SentOnce | null>;
  /** 422: the page again, with what is wrong and nothing lost. */
  readonly wrong: (context: AppLoadContext, refilled: Refilled) => ReturnType<typeof data<null>>;
}

export function keyedForms(): KeyedForms {
  const refilled = new WeakMap<object, Refilled>();
  return {
    again: (context) => refilled.get(context),
    async take(request, context) {
      const { sent, typed, again } = await takeSent(request, context);
      const key = formKey(sent);
      if (!again) return { sent, typed, key };
      refilled.set(context, { typed, errors: [], key });
      return null;
    },
    wrong(context, form) {
      refilled.set(context, form);
      return data(null, { status: 422 });
    },
  };
}

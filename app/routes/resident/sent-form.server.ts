import type { AppLoadContext } from "@remix-run/node";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";

type Hidden = Pick<ResumePageModel, "hidden">;

/** What was sent from a short form outside a journey. */
export interface SentForm {
  readonly sent: FormData;
  /** Without our own buttons and hidden fields. */
  readonly typed: Readonly<Record<string, string>>;
  /** Only another language, or the Dutch beside it, was asked for: no try is taken, and the page comes again with what was typed. */
  readonly again: boolean;
}

const dutchBeside = new WeakMap<object, boolean>();
const stillBoth = "_dutch";

/** Reads the form. There is no draft to remember "Toon ook Nederlands": it travels in the page itself, never in the address. */
export async function takeSent(request: Request, context: AppLoadContext): Promise<SentForm> {
  const sent = await request.formData();
  const typed: Record<string, string> = {};
  for (const [name, value] of sent) if (typeof value === "string" && !name.startsWith("_")) typed[name] = value;
  dutchBeside.set(context, sent.has("_both") ? sent.get("_both") === "1" : sent.has(stillBoth));
  return { sent, typed, again: sent.has("_language") || sent.has("_both") };
}

/** Whether the Dutch stands beside the page that answers this request. */
export function isBoth(context: AppLoadContext): boolean {
  return dutchBeside.get(context) === true;
}

/** The page with such a form, and what it tells the frame around it. */
export function codePage<Model extends Hidden>(context: AppLoadContext, model: Model) {
  const both = isBoth(context);
  const hidden = [...(model.hidden ?? []), ...(both ? [{ name: stillBoth, value: "1" }] : [])];
  return { both, form: true as const, model: { ...model, hidden } };
}

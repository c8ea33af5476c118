import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { noteOwnVisit } from "#app/cases/commands/note-visit.server.ts";
import { offersDigid } from "#app/identity/queries/oidc-provider.server.ts";
import { representativeForCode } from "#app/identity/queries/representative-for-code.server.ts";
import { intakeForCode, receiptOf } from "#app/intake/queries/receipt.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { codeFields, type ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import { tryCode } from "./case-visit.server.ts";
import { errorsOf, page, type Refused } from "./code-pages.server.ts";
import type { SentForm } from "./sent-form.server.ts";

interface Outcome {
  readonly typed: Readonly<Record<string, string>>;
  readonly refused?: Refused;
}
const outcomes = new WeakMap<object, Outcome>();

/** "Mijn zaken", closed: number and code open it. The same page whatever number stands in the address. */
export function casesLoginPage(lng: string, asked: string, context: object): ResumePageModel {
  const reference = /^[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{2,4}$/.test(asked) ? asked : "";
  const { typed, refused } = outcomes.get(context) ?? { typed: { reference } };
  const here = reference ? `/${lng}/mijn-zaken/${reference}` : `/${lng}/mijn-zaken`;
  return {
    action: here,
    back: `/${lng}/`,
    heading: { key: "cases:list.title" },
    intro: { key: "cases:open.lead" },
    fields: codeFields(true),
    typed,
    errors: errorsOf(refused, "code", { key: "intake:engine.open.wrong" }),
    submit: { key: "cases:open.button" },
    actions: [...digidWay(lng, here), { text: page("resume.lost"), look: "link", href: `/${lng}/code-kwijt` }],
  };
}

/** With DigiD there is everything that is theirs, without a code. */
function digidWay(lng: string, here: string): ActionModel[] {
  if (!offersDigid()) return [];
  const href = `/${lng}/digid?terug=${encodeURIComponent(here)}`;
  return [{ text: page("digid.button"), look: "quiet", href }];
}

/** Number and code as they were sent. Right, they open that case in this browser. @throws the redirect to it. */
export async function openByCode(args: ActionFunctionArgs, lng: string, { typed, again }: SentForm) {
  const { context } = args;
  const { reference = "", code = "" } = typed;
  if (again) {
    outcomes.set(context, { typed });
    return data(null);
  }
  const { tenant, now } = context;
  const tried = await tryCode(args, reference, () => behindCode(tenant, reference, code, now));
  const receipt = tried.id && (await receiptOf(tenant, tried.id.intakeId));
  if (!tried.id || !receipt) {
    outcomes.set(context, { typed: { reference }, refused: { why: tried.tooMany ? "tooMany" : "wrong" } });
    return data(null, { status: tried.tooMany ? 429 : 422 });
  }
  const { intakeId, role, session } = tried.id;
  await noteOwnVisit({ tenant, intakeId, action: "case.opened", role, now });
  const cookie = keepSession(context, session);
  throw redirect(`/${lng}/mijn-zaken/${receipt.reference}`, { status: 303, headers: { "set-cookie": cookie } });
}

interface BehindCode {
  readonly intakeId: string;
  /** Of who acts for the resident, with a code of their own. */
  readonly role?: string;
  readonly session: { readonly kind: "intake" | "party"; readonly id: string };
}

/** Whose code it is: the resident's, or of somebody who acts for them today. */
async function behindCode(tenant: string, reference: string, code: string, now: Date): Promise<BehindCode | null> {
  const id = await intakeForCode(tenant, reference, code);
  if (id) return { intakeId: id, session: { kind: "intake", id } };
  const part = await representativeForCode(tenant, reference, code, dayInAmsterdam(now));
  if (!part) return null;
  const { intakeId, role, pass } = part;
  return { intakeId, role, session: { kind: "party", id: pass } };
}

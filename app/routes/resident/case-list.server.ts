import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key, type LanguageCode, translator } from "#app/i18n/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { ResumePageModel } from "#app/ui/pages/resume-page.tsx";
import { seenBy } from "./case-represented.server.ts";
import type { CaseVisitor } from "./case-visit.server.ts";

/** The address of a case, and of a part of it. */
export function addressOfCase(lng: string, reference: string, what = ""): string {
  return `/${lng}/mijn-zaken/${reference}${what && `/${what}`}`;
}

/** What was asked, in words of the resident: the name of the scheme, of the form, or else of the kind. */
export function nameOfCase({ kind, form, regeling }: Pick<OwnCase, "kind" | "form" | "regeling">): TextRef {
  const { has } = translator("nl");
  const names = [regeling ? key("regelingen", "schemes", regeling, "name") : "", key("intake", "forms", form, "name")];
  return { key: names.find((name) => name && has(name)) ?? key("cases", "kinds", kind) };
}

/** How it stands, in a sentence. What was decided is told by the decision itself, once it was made known. */
export function stateOfCase({ kind, state, joinedReference }: OwnCase): TextRef {
  if (joinedReference) return { key: "cases:states.joined", values: { reference: joinedReference } };
  return { key: key("cases", "states", state.startsWith("decided_") ? "decided" : stateName(kind, state)) };
}

const roles = new Set(["intake", "consulent", "klantmanager", "teamleider", "beheerder", "auditor"]);

/** A team or role of ours in words; never a name. */
export function roleKey(role: string): string {
  return key("cases", "roles", roles.has(role) ? role : "other");
}

/** A melding waits under another name than an aanvraag, and means the same to its resident. */
function stateName(kind: string, state: string): string {
  if (kind === "voorzieningencheck" && state === "received") return "checkSaved";
  return state === "stored" ? "received" : state;
}

/** Everything that was sent, the newest first; below it the way to something with a number of its own. */
export function casesPage(
  lng: LanguageCode,
  { cases, partsIn }: CaseVisitor,
  login: ResumePageModel,
  names: ReadonlyMap<string, string>,
): CasePageModel {
  const seen = cases.map((one) => seenBy(one, partsIn.get(one.id)?.[0] ?? null));
  return {
    heading: { key: "cases:list.title" },
    lead: { key: "cases:list.lead" },
    back: `/${lng}/`,
    blocks: [
      {
        kind: "cards",
        cards: seen.map((one) => ({
          title: titleOfCase(lng, one, names.get(one.id)),
          text: one.unread > 0 ? { key: "cases:list.unread", values: { count: one.unread } } : stateOfCase(one),
          href: addressOfCase(lng, one.reference),
        })),
      },
      ...(cases.length === 0 ? [{ kind: "paragraph" as const, text: { key: "cases:list.none" } }] : []),
      { kind: "heading", text: { key: "cases:list.other" } },
      { kind: "paragraph", text: { key: "cases:list.otherHow" } },
    ],
    form: login,
    actions: [...login.actions, { text: { key: "intake:engine.receipt.stop" }, look: "link", href: "/sessie" }],
  };
}

/** "Uw aanvraag (ZU-…)"; of somebody else for whom this visitor acts, with their name. */
function titleOfCase(lng: LanguageCode, one: OwnCase, who: string | undefined): TextRef {
  const values = { name: translator(lng).t(nameOfCase(one).key), reference: one.reference };
  return who === undefined
    ? { key: "cases:list.item", values }
    : { key: "cases:list.itemFor", values: { ...values, who } };
}

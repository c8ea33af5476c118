import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { linkCase } from "#app/cases/commands/link-case.server.ts";
import { noteRefused } from "#app/cases/commands/note-visit.server.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { linksToLogin } from "#app/identity/commands/link-login.server.ts";
import { offersDigid } from "#app/identity/queries/oidc-provider.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { signatureOf } from "#app/identity/queries/signature-of.server.ts";
import { formById } from "#app/intake/contract.ts";
import { declared } from "#app/intake/queries/check-page.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";
import { addressOfCase } from "./case-list.server.ts";
import { keyedForm, type Refilled } from "./keyed-form.server.ts";

interface Opened {
  readonly lng: LanguageCode;
  readonly found: OwnCase;
  readonly method: "code" | "digid";
}

/** Whether a case can be kept with DigiD: it was opened with its code, and there is a DigiD to log in with. */
export function mayKeep({ found, method }: Opened): boolean {
  return method === "code" && found.kind !== "voorzieningencheck" && offersDigid();
}

/** "Deze zaak bij uw DigiD": log in first; then one press, which signs an aanvraag that was not signed. */
export async function keepPage(
  { context, request }: LoaderFunctionArgs,
  opened: Opened,
  again: Refilled | undefined,
): Promise<CasePageModel> {
  const { lng, found, method } = opened;
  if (method === "digid") throw redirect(addressOfCase(lng, found.reference), 303);
  if (!mayKeep(opened)) return notFound();
  const here = addressOfCase(lng, found.reference, "digid");
  const page = { heading: { key: "cases:keep.heading" }, back: addressOfCase(lng, found.reference) };
  const resident = await residentOf(context, request);
  const signs = found.kind === "aanvraag" && (await signatureOf(context.tenant, found.id)) === null;
  const lead = { key: signs ? "cases:keep.leadSign" : "cases:keep.lead" };
  if (!resident) {
    const href = `/${lng}/digid?terug=${encodeURIComponent(here)}`;
    return { ...page, lead, blocks: [own], actions: [{ text: { key: "pages:digid.button" }, href }] };
  }
  const { errors, hidden } = keyedForm(again);
  return {
    ...page,
    lead,
    notice: errors[0] && { text: errors[0].text, tone: "warn" },
    blocks: [
      { kind: "paragraph", text: { key: "pages:digid.loggedInAs", values: { name: resident.name } } },
      own,
      ...(signs ? declarationOf(found) : []),
    ],
    form: {
      ...{ action: here, fields: [], typed: {}, errors: [], hidden },
      submit: { key: signs ? "cases:keep.sign" : "cases:keep.button" },
    },
    actions: [],
  };
}

const own: InformationBlock = { kind: "paragraph", text: { key: "cases:keep.own" } };
/** What is declared by signing, as it stands above the button that sends. */
function declarationOf({ form: id }: OwnCase): InformationBlock[] {
  const form = formById(id);
  const { declaration, declares } = form ? declared(form) : {};
  return [
    ...(declaration ? [{ kind: "notice" as const, text: declaration }] : []),
    ...(declares
      ? [
          { kind: "heading" as const, text: declares.title },
          { kind: "list" as const, items: declares.items },
          ...declares.after.map((text) => ({ kind: "paragraph" as const, text })),
        ]
      : []),
  ];
}

/** The press. @returns the key of why not, or null when it is theirs from now on. */
export async function keepCase({ context, request }: LoaderFunctionArgs, opened: Opened): Promise<string | null> {
  const resident = await residentOf(context, request);
  const { tenant, now, clientAddress: from } = context;
  const { id: intakeId, reference } = opened.found;
  // Pressed twice: it is theirs already.
  if (opened.method === "digid") return null;
  if (!mayKeep(opened)) return notFound();
  if (!resident) throw redirect(addressOfCase(opened.lng, reference, "digid"), 303);
  const kept = await linkCase({ tenant, intakeId, now }, linksToLogin(resident, now));
  if (kept.ok) return null;
  if (kept.refusal === "otherPerson") await noteRefused({ tenant, reference, from, now }, true);
  return `cases:keep.refused.${kept.refusal}`;
}

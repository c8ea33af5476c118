import { type AppLoadContext, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { languageOfPath } from "#app/i18n/contract.ts";
import { finishResidentLogin } from "#app/identity/commands/finish-resident-login.server.ts";
import { residentReturnPath } from "#app/identity/contract.ts";
import { residentCookie } from "#app/identity/queries/resident-login.server.ts";
import { type DraftOwner, ownDraft } from "#app/intake/commands/own-draft.server.ts";
import { formById } from "#app/intake/contract.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { draftOfSubject } from "#app/intake/queries/draft-of-subject.server.ts";
import { nextStepOf } from "#app/intake/queries/next-step.server.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { readCookie, setCookie } from "#app/platform/http.server.ts";
import { pendingDigid, type Reason } from "./digid-cookie.server.ts";

const reasonOf = { cancelled: "geannuleerd", levelTooLow: "niveau", noBsn: "nummer" } as const;

/** Where DigiD sends a resident back to: on to where they were, or to the page that says why there was no login. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, search } = new URL(request.url);
  const pending = pendingDigid.read(context, request);
  const back = residentReturnPath(pending?.back ?? null);
  const lng = languageOfPath(back ?? "/nl");
  const wanted = back === `/${lng}/digid` ? null : back;
  const result = await finishResidentLogin({
    tenant: context.tenant,
    origin: context.origin,
    returned: pathname + search,
    pending,
    oldToken: readCookie(context, request, residentCookie),
    now: context.now,
  });
  const headers = new Headers({ "set-cookie": pendingDigid.clear(context) });
  if (!result.ok) {
    const reason: Reason = result.refusal in reasonOf ? reasonOf[result.refusal as keyof typeof reasonOf] : "mislukt";
    const asked = wanted ? `&terug=${encodeURIComponent(wanted)}` : "";
    throw redirect(`/${lng}/digid?fout=${reason}${asked}`, { status: 303, headers });
  }
  headers.append("set-cookie", setCookie(context, residentCookie, result.value.token));
  const left = await formOfLogin(context, request, result.value);
  if (left) headers.append("set-cookie", keepSession(context, { kind: "draft", id: left.id }));
  const onward = wanted ?? (left ? `/${lng}/${left.path}` : `/${lng}/mijn-zaken`);
  throw redirect(onward, { status: 303, headers });
}

/** The form that is open here becomes theirs; without one, the form that this login left. */
async function formOfLogin(context: AppLoadContext, request: Request, owner: DraftOwner & { subjectHash: Uint8Array }) {
  const { tenant, now } = context;
  const current = await currentDraft(context, request);
  if (current.state === "open") {
    await ownDraft(current.draft, owner, now);
    return null;
  }
  if (current.state === "sent") return null;
  const id = await draftOfSubject(tenant, owner.subjectHash, now);
  const draft = id ? await openDraft(tenant, id, now) : null;
  const form = draft && formById(draft.form);
  return draft && form ? { id: draft.id, path: `${form.slug}/${nextStepOf(form, draft, now)}` } : null;
}

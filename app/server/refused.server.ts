import { noteRefusal } from "#app/audit/commands/note-refusal.server.ts";
import { staffBehind } from "#app/identity/queries/require-staff.server.ts";
import { isReference, normaliseReference } from "#app/intake/contract.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { log } from "#app/platform/log.server.ts";

interface Refused {
  readonly url: string;
  readonly request: Request;
  readonly response: Response;
  readonly body: string | Uint8Array | undefined;
  readonly context: RequestContext;
}

/** What is refused, by the first part of the address of a colleague's page; the other pages are of no person in particular. */
const ofStaff: Readonly<Record<string, string>> = {
  werkvoorraad: "intake.refused",
  register: "household.refused",
  agenda: "appointment.refused",
  inzage: "staff.refused",
  berichten: "staff.refused",
  beheer: "staff.refused",
  rapportage: "staff.refused",
};
/** Links that open by themselves. "Mijn zaken" is not among them: its pages know whose case was asked for, and write it down themselves. */
const ownLinks: ReadonlySet<string> = new Set(["mijn-afspraak", "uitnodiging", "wachtlijst"]);

/**
 * Writes in the audit log that a page was refused which could show something of a person: 404 for a colleague, whatever the reason; a
 * login asked for where the address names a file; a link of a resident's own that opens nothing. One place for every page, also the
 * next one. An address that is nobody's is not written down.
 */
export async function noteRefused(refused: Refused): Promise<void> {
  const { url, response, context } = refused;
  const asksLogin = leadsToLogin(refused);
  if (response.status !== 404 && !asksLogin) return;
  const [first = "", second = "", third] = partsOf(url);
  try {
    if (Object.hasOwn(ofStaff, first)) await noteOfStaff(refused, asksLogin);
    else if (third !== undefined && ownLinks.has(second)) {
      const { tenant, clientAddress: from, now } = context;
      const actor = { kind: "visitor" } as const;
      await noteRefusal({ tenant, now, from, actor, action: "link.refused", references: [], data: { page: second } });
    }
  } catch (error) {
    // What was refused stays refused.
    log.error({ error, id: context.requestId }, "a refusal was not written down");
  }
}

async function noteOfStaff({ url, request, context }: Refused, asksLogin: boolean): Promise<void> {
  const { tenant, clientAddress: from, now } = context;
  const parts = partsOf(url);
  // A number may stand in the address itself, or behind it: `/agenda/nieuw?melding=…`.
  const asked = [...parts, ...new URL(request.url).searchParams.values()];
  const references = asked.map(normaliseReference).filter(isReference);
  const staffId = await staffBehind(request, context);
  const actor = staffId ? ({ kind: "staff", id: staffId } as const) : ({ kind: "visitor" } as const);
  const [first = ""] = parts;
  const action = asksLogin ? "staff.loginAsked" : parts[2] === "bewijs" ? "document.refused" : (ofStaff[first] ?? "");
  await noteRefusal({ tenant, now, from, actor, action, references, data: { page: first } }, asksLogin);
}

function partsOf(url: string): string[] {
  const path = url.split("?")[0] ?? "";
  return path
    .replace(/\.data$/, "")
    .split("/")
    .filter(Boolean)
    .map(plain);
}

function plain(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A page asked for by the browser's own script is told in the body where to go. */
function leadsToLogin({ response, body }: Refused): boolean {
  const login = "/inloggen?terug=";
  if (response.headers.get("location")?.startsWith(login)) return true;
  return response.status === 202 && body !== undefined && Buffer.from(body).toString().includes(login);
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteLoginAsked, noteRefused } from "#app/cases/commands/note-visit.server.ts";
import { type OwnCase, ownCases, withFollowed } from "#app/cases/queries/own-cases.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { intakesOfSubject } from "#app/identity/queries/intakes-of-subject.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { renewSession, residentSession } from "#app/intake/queries/resident-session.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { ownIntake } from "./own-intake.server.ts";
import { visitOf } from "./visit.server.ts";

/** Who opened "mijn zaken" in this browser, and what they may see there. */
export interface CaseVisitor {
  readonly cases: readonly OwnCase[];
  /** Of these, those that are theirs by their own DigiD, with the part they have in it; the others were opened with a code. */
  readonly byDigid: ReadonlyMap<string, string>;
  /** Those of which they only signed along, as the partner: how it stands, and what was decided. */
  readonly alongOnly: ReadonlySet<string>;
}

export interface CaseVisit {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  /** Null: nobody opened it; the page asks for number and code, or DigiD. */
  readonly visitor: CaseVisitor | null;
  /** Nobody keeps such a page, and looking at it keeps the session open. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Requests that brought a code: the page that answers them asks for one again, and a wrong one was written down already. */
const tried = new WeakSet<object>();

const unkept = { "cache-control": "no-store" };

/** Reads the login and the session of this browser; never an address. */
export async function caseVisit({ params, context, request }: LoaderFunctionArgs): Promise<CaseVisit> {
  const visit = visitOf(params, context);
  const { tenant } = context;
  const [resident, byCode] = await Promise.all([residentOf(context, request), ownIntake(context, request)]);
  if (!resident && !byCode) return { ...visit, visitor: null, headers: unkept };
  const parts = resident ? await intakesOfSubject(tenant, resident.subjectHash) : [];
  const byDigid = new Map(parts.map(({ intakeId, role }) => [intakeId, role]));
  const opened = new Set(byCode ? await withFollowed(tenant, byCode) : []);
  const along = parts.filter(({ intakeId, role }) => role === "partner" && !opened.has(intakeId));
  const alongOnly = new Set(along.map(({ intakeId }) => intakeId));
  const ids = [...byDigid.keys(), ...opened];
  const session = residentSession(context, request);
  const kept = session.state === "open" ? renewSession(context, request, session.session) : {};
  const visitor = { cases: await ownCases(tenant, ids), byDigid, alongOnly };
  return { ...visit, visitor, headers: { ...unkept, ...kept } };
}

/**
 * The case of the address.
 * @param alongToo whether a partner who only signed along sees this part of it too.
 * @returns null when nobody opened "mijn zaken" here.
 * @throws the same 404 for a case of somebody else and for one that does not exist; it is written down.
 */
export async function openCase(args: LoaderFunctionArgs, alongToo = false) {
  const { context, params } = args;
  const { visitor, ...visit } = await caseVisit(args);
  const reference = normaliseReference(params.reference ?? "");
  const asked = { tenant: context.tenant, reference, from: context.clientAddress, now: context.now };
  if (!visitor) {
    if (args.request.method === "GET" && !tried.has(context)) await noteLoginAsked(asked);
    return { ...visit, found: null, method: "code" as const, along: false };
  }
  const found = visitor.cases.find((one) => one.reference === reference);
  const along = found !== undefined && visitor.alongOnly.has(found.id);
  if (found && (alongToo || !along)) {
    const method = visitor.byDigid.has(found.id) ? ("digid" as const) : ("code" as const);
    return { ...visit, found, method, along };
  }
  await noteRefused(asked, true);
  return notFound();
}

/** A guess of reference and code: whether it may be tried, and what to write down of it. */
export async function tryCode(
  { context }: Pick<LoaderFunctionArgs, "context">,
  reference: string,
  find: () => Promise<string | null>,
): Promise<{ readonly id: string | null; readonly tooMany: boolean }> {
  const { tenant, clientAddress, now } = context;
  tried.add(context);
  if (!(await takeAttempt(clientAddress))) return { id: null, tooMany: true };
  const id = await find();
  if (id) await attemptWasRight(clientAddress);
  else await noteRefused({ tenant, reference: normaliseReference(reference), from: clientAddress, now });
  return { id, tooMany: false };
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteLoginAsked, noteRefused } from "#app/cases/commands/note-visit.server.ts";
import { type OwnCase, ownCases, withFollowed } from "#app/cases/queries/own-cases.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { type CaseAct, mayAct } from "#app/identity/contract.ts";
import {
  intakesOfSubject,
  partOfRepresentative,
  type SubjectPart,
} from "#app/identity/queries/intakes-of-subject.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { renewSession, residentSession } from "#app/intake/queries/resident-session.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { ownIntake } from "./own-intake.server.ts";
import { visitOf } from "./visit.server.ts";

/** Who opened "mijn zaken" in this browser, and what they may see there. */
export interface CaseVisitor {
  readonly cases: readonly OwnCase[];
  /** Of these, those that are theirs by their own DigiD; the others were opened with a code. */
  readonly byDigid: ReadonlySet<string>;
  /** Those that are of somebody else, with the parts they have in it: as a partner who signed along, or as who acts for the resident. */
  readonly partsIn: ReadonlyMap<string, readonly SubjectPart[]>;
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
  const { tenant, now } = context;
  const [resident, byCode] = await Promise.all([residentOf(context, request), ownIntake(context, request)]);
  const session = residentSession(context, request);
  const acting = session.state === "open" && session.session.kind === "party" ? session.session.id : null;
  const today = dayInAmsterdam(now);
  const withCode = acting ? await partOfRepresentative(tenant, acting, today) : [];
  if (!resident && !byCode && withCode.length === 0) return { ...visit, visitor: null, headers: unkept };
  const withDigid = resident ? await intakesOfSubject(tenant, resident.subjectHash, today) : [];
  const opened = byCode ? await withFollowed(tenant, byCode) : [];
  const own = withDigid.filter(({ role }) => role === "applicant").map(({ intakeId }) => intakeId);
  const partsIn = groupedParts([...withDigid, ...withCode], new Set([...own, ...opened]));
  const byDigid = new Set(withDigid.map(({ intakeId }) => intakeId));
  const kept = session.state === "open" ? renewSession(context, request, session.session) : {};
  const cases = await ownCases(tenant, [...new Set([...own, ...opened, ...partsIn.keys()])]);
  return { ...visit, visitor: { cases, byDigid, partsIn }, headers: { ...unkept, ...kept } };
}

/** The parts in what is of somebody else, by intake. What is one's own, or was opened with its own code, is no part. */
function groupedParts(parts: readonly SubjectPart[], own: ReadonlySet<string>) {
  return Map.groupBy(
    parts.filter(({ intakeId }) => !own.has(intakeId)),
    ({ intakeId }) => intakeId,
  );
}

/** A case that was opened, and as whom. */
export interface OpenedCase extends Omit<CaseVisit, "visitor"> {
  readonly found: OwnCase;
  readonly method: "code" | "digid";
  readonly may: (act: CaseAct) => boolean;
  /** In which part they do what was asked; null for the resident. */
  readonly part: SubjectPart | null;
}

/**
 * The case of the address.
 * @param act what is asked of it: who is not its resident may not do all.
 * @returns without `found` when nobody opened "mijn zaken" here.
 * @throws the same 404 for a case of somebody else, what is not theirs to do, and one that does not exist; it is written down.
 */
export async function openCase(
  args: LoaderFunctionArgs,
  act: CaseAct,
): Promise<OpenedCase | (Omit<CaseVisit, "visitor"> & { readonly found: null })> {
  const { context, params } = args;
  const { visitor, ...visit } = await caseVisit(args);
  const reference = normaliseReference(params.reference ?? "");
  const asked = { tenant: context.tenant, reference, from: context.clientAddress, now: context.now };
  if (!visitor) {
    if (args.request.method === "GET" && !tried.has(context)) await noteLoginAsked(asked);
    return { ...visit, found: null };
  }
  const found = visitor.cases.find((one) => one.reference === reference);
  const form = found?.form ?? "";
  const parts = found && visitor.partsIn.get(found.id);
  const part = parts?.find((one) => mayAct(one, act, form)) ?? null;
  if (found && (!parts || part)) {
    const method = visitor.byDigid.has(found.id) ? ("digid" as const) : ("code" as const);
    const may = (wanted: CaseAct) => !parts || parts.some((one) => mayAct(one, wanted, form));
    return { ...visit, found, method, may, part };
  }
  await noteRefused(asked, true);
  return notFound();
}

/** A guess of reference and code: whether it may be tried, and what to write down of it. */
export async function tryCode<Opened>(
  { context }: Pick<LoaderFunctionArgs, "context">,
  reference: string,
  find: () => Promise<Opened | null>,
): Promise<{ readonly id: Opened | null; readonly tooMany: boolean }> {
  const { tenant, clientAddress, now } = context;
  tried.add(context);
  if (!(await takeAttempt(clientAddress))) return { id: null, tooMany: true };
  const id = await find();
  if (id) await attemptWasRight(clientAddress);
  else await noteRefused({ tenant, reference: normaliseReference(reference), from: clientAddress, now });
  return { id, tooMany: false };
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteRefused } from "#app/cases/commands/note-visit.server.ts";
import { type OwnCase, ownCases, withFollowed } from "#app/cases/queries/own-cases.server.ts";
import type { LanguageCode } from "#app/i18n/contract.ts";
import { attemptWasRight, takeAttempt } from "#app/intake/commands/take-attempt.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { renewSession, residentSession } from "#app/intake/queries/resident-session.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { ownIntake } from "./own-intake.server.ts";
import { visitOf } from "./visit.server.ts";

/** Who opened "mijn zaken" in this browser, and what they may see there. */
export interface CaseVisitor {
  readonly method: "code" | "digid";
  readonly cases: readonly OwnCase[];
}

export interface CaseVisit {
  readonly lng: LanguageCode;
  readonly werkplein: Werkplein;
  /** Null: nobody opened it; the page asks for reference and code. */
  readonly visitor: CaseVisitor | null;
  /** Nobody keeps such a page, and looking at it keeps the session open. */
  readonly headers: Readonly<Record<string, string>>;
}

const unkept = { "cache-control": "no-store" };

/** Reads the session of this browser; never an address. */
export async function caseVisit({ params, context, request }: LoaderFunctionArgs): Promise<CaseVisit> {
  const visit = visitOf(params, context);
  const intakeId = await ownIntake(context, request);
  const found = residentSession(context, request);
  if (!intakeId || found.state !== "open") return { ...visit, visitor: null, headers: unkept };
  const ids = await withFollowed(context.tenant, intakeId);
  const visitor = { method: "code" as const, cases: await ownCases(context.tenant, ids) };
  return { ...visit, visitor, headers: { ...unkept, ...renewSession(context, request, found.session) } };
}

/**
 * The case of the address.
 * @returns null when nobody opened "mijn zaken" here.
 * @throws the same 404 for a case of somebody else and for one that does not exist; it is written down, as often as may be guessed.
 */
export async function openCase(args: LoaderFunctionArgs) {
  const { context, params } = args;
  const { visitor, ...visit } = await caseVisit(args);
  if (!visitor) return { ...visit, found: null, method: "code" as const };
  const reference = normaliseReference(params.reference ?? "");
  const found = visitor.cases.find((one) => one.reference === reference);
  if (found) return { ...visit, found, method: visitor.method };
  if (await takeAttempt(context.clientAddress))
    await noteRefused({ tenant: context.tenant, reference, now: context.now });
  return notFound();
}

/** A guess of reference and code: whether it may be tried, and what to write down of it. */
export async function tryCode(
  { context }: Pick<LoaderFunctionArgs, "context">,
  reference: string,
  find: () => Promise<string | null>,
): Promise<{ readonly id: string | null; readonly tooMany: boolean }> {
  const { tenant, clientAddress, now } = context;
  if (!(await takeAttempt(clientAddress))) return { id: null, tooMany: true };
  const id = await find();
  if (id) await attemptWasRight(clientAddress);
  else await noteRefused({ tenant, reference: normaliseReference(reference), now });
  return { id, tooMany: false };
}

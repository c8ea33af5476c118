import type { LoaderFunctionArgs } from "@remix-run/node";
import { intakesOfSubject } from "#app/identity/queries/intakes-of-subject.server.ts";
import { residentOf } from "#app/identity/queries/resident-login.server.ts";
import { type FormDefinition, formGroups, type PageDefinition } from "#app/intake/contract.ts";
import { checkVisit } from "#app/intake/queries/check-visit.server.ts";
import { type CurrentDraft, currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { earlierIntake } from "#app/intake/queries/known-from-intake.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { notOffered } from "#app/regelingen/queries/not-offered.server.ts";
import type { Gemeente } from "#app/werkpleinen/contract.ts";
import { visitOf } from "./visit.server.ts";

type Visit = Pick<LoaderFunctionArgs, "request" | "context">;

/** Where a form can be used. */
export interface Offered {
  /** Gemeenten of the Werkplein that have the scheme, and those that do not. */
  readonly there: readonly Gemeente[];
  readonly notThere: readonly Gemeente[];
  /** Whether the gemeente of this resident is certain not to have it. */
  readonly notHere: boolean;
}

/** Which gemeenten of the Werkplein have the scheme that a form asks for. A form that asks for none is for everybody. */
export async function gemeentenWith(
  { params, context }: LoaderFunctionArgs,
  { regeling }: FormDefinition,
): Promise<Omit<Offered, "notHere">> {
  const { gemeenten } = visitOf(params, context).werkplein;
  if (!regeling) return { there: gemeenten, notThere: [] };
  const without = await notOffered(context.tenant, gemeenten, dayInAmsterdam(context.now));
  const lacks = ({ id }: Gemeente) => without.get(id)?.has(regeling) ?? false;
  return { there: gemeenten.filter((one) => !lacks(one)), notThere: gemeenten.filter(lacks) };
}

/** The same, with whether it is there for who visits, as far as this browser told us where they live. */
export async function offeredTo(args: LoaderFunctionArgs, form: FormDefinition, current: CurrentDraft) {
  const { there, notThere } = await gemeentenWith(args, form);
  if (notThere.length === 0) return { there, notThere, notHere: false };
  const gemeente = there.length === 0 ? undefined : await gemeenteOf(args, current);
  return { there, notThere, notHere: there.length === 0 || notThere.some(({ id }) => id === gemeente) };
}

/** Where the gemeente is asked, only those that have the scheme are offered; said so where one is left out. */
export async function gemeentenOn(args: LoaderFunctionArgs, form: FormDefinition, page: PageDefinition) {
  const { gemeenten } = visitOf(args.params, args.context).werkplein;
  if (!page.facts.some(({ optionsFrom }) => optionsFrom === "gemeenten")) return { gemeenten, notice: undefined };
  const { there, notThere } = await gemeentenWith(args, form);
  return { gemeenten: there, notice: notThere.length > 0 ? { key: "intake:aanvraag.notListed" } : undefined };
}

/** The groups of forms without those that are nowhere to be had, or not in the gemeente of who visits. */
export async function groupsOffered({ request, params, context }: LoaderFunctionArgs) {
  const { gemeenten } = visitOf(params, context).werkplein;
  const without = await notOffered(context.tenant, gemeenten, dayInAmsterdam(context.now));
  const gemeente = await gemeenteOf({ request, context }, await currentDraft(context, request));
  const those = gemeente && without.has(gemeente) ? [gemeente] : gemeenten.map(({ id }) => id);
  const isThere = ({ regeling }: FormDefinition) => !regeling || those.some((id) => !without.get(id)?.has(regeling));
  return formGroups
    .map((group) => ({ ...group, forms: group.forms.filter(isThere) }))
    .filter(({ forms }) => forms.length > 0);
}

/** Where somebody lives, as this browser told: in a form that is open or was sent, in a check, or with DigiD. */
async function gemeenteOf({ request, context }: Visit, current: CurrentDraft): Promise<string | undefined> {
  const told = current.state === "open" ? current.draft.content.answers : (checkVisit(context, request)?.answers ?? {});
  if (typeof told.gemeente === "string") return told.gemeente;
  const intakeId = current.state === "sent" ? current.intakeId : await lastOwnIntake({ request, context });
  const earlier = intakeId ? await earlierIntake(context.tenant, intakeId) : null;
  const gemeente = earlier?.known.answers.gemeente;
  return typeof gemeente === "string" ? gemeente : undefined;
}

async function lastOwnIntake({ request, context }: Visit): Promise<string | undefined> {
  const resident = await residentOf(context, request);
  const own = resident ? await intakesOfSubject(context.tenant, resident.subjectHash, dayInAmsterdam(context.now)) : [];
  return own.find(({ role }) => role === "applicant")?.intakeId;
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteRefused } from "#app/cases/commands/note-visit.server.ts";
import { type Resident, residentOf } from "#app/identity/queries/resident-login.server.ts";
import { type SigningLink, signingLink } from "#app/identity/queries/signing-link.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { visitOf } from "./visit.server.ts";

/**
 * Whose link it is, and whether the right person is logged in (null: nobody is).
 * @throws the same 404 for somebody else's login, a link that is over and one that never was; it is written down.
 */
export async function signAlongVisit({ request, params, context }: LoaderFunctionArgs) {
  const visit = visitOf(params, context);
  const { tenant, now } = context;
  const link = await signingLink(tenant, params.token ?? "", now);
  const resident = await residentOf(context, request);
  if (link && isTheirs(link, resident)) return { ...visit, link, resident };
  await noteRefused({ tenant, reference: link?.reference ?? "", from: context.clientAddress, now }, resident !== null);
  return notFound();
}

function isTheirs({ over, bsn }: SigningLink, resident: Resident | null): boolean {
  return !over && bsn !== null && (resident === null || resident.bsn === bsn);
}

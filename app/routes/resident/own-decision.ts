import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { noteOwnVisit } from "#app/cases/commands/note-visit.server.ts";
import { readDocument } from "#app/documents/queries/document-content.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { knownDecisions } from "#app/queue/queries/decision.server.ts";
import { addressOfCase } from "./case-list.server.ts";
import { actingRole } from "./case-represented.server.ts";
import { openCase } from "./case-visit.server.ts";

/** The letter of a decision as a file, once it was made known, also for a partner who signed along: before that it is nobody's to read here. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { context, params } = args;
  const opened = await openCase(args, "decision");
  if (!opened.found) return redirect(addressOfCase(opened.lng, encodeURIComponent(params.reference ?? "")), 303);
  const { tenant, now } = context;
  const { found, headers, part } = opened;
  const asked = new URL(args.request.url).searchParams.get("nummer");
  const known = await knownDecisions(tenant, found.id);
  // One that was corrected is asked for by its number; without one it is the decision that stands.
  const decision = asked === null ? known[0] : known.find(({ correction }) => String(correction) === asked);
  const letter = decision?.document ? await readDocument(tenant, decision.document) : null;
  if (letter?.dossierId !== found.id) return notFound();
  await noteOwnVisit({ tenant, intakeId: found.id, action: "case.downloaded", role: actingRole(part), now });
  return new Response(letter.stream, {
    headers: {
      ...headers,
      "content-type": letter.type,
      "content-disposition": `attachment; filename="${found.reference}-besluit.pdf"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}

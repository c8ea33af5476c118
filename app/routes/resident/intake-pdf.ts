import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { noteLoginAsked } from "#app/cases/commands/note-visit.server.ts";
import { currentDraft } from "#app/intake/queries/current-draft.server.ts";
import { ownFile } from "#app/intake/queries/own-file.server.ts";
import { visitOf } from "./visit.server.ts";

/** What was sent as a file, for the browser that holds its receipt; everybody else is asked for reference and code there. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { lng, werkplein } = visitOf(params, context);
  const { reference = "" } = params;
  const current = await currentDraft(context, request);
  const draft = current.state === "open" ? current.draft : null;
  const intakeId = current.state === "sent" ? current.intakeId : draft?.intakeId;
  const setting = { language: lng, sender: `${werkplein.name}, ${werkplein.phone.number}`, toSign: false };
  const own = intakeId ? await ownFile(context.tenant, intakeId, draft, context.now, setting) : null;
  if (!own || (reference !== "nu" && reference !== own.reference)) {
    const { tenant, clientAddress: from, now } = context;
    await noteLoginAsked({ tenant, reference, from, now });
    return redirect(`/${lng}/ontvangst/nu`, 303);
  }
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${own.reference}.pdf"`,
    "cache-control": "no-store",
  };
  return new Response(own.file, { headers });
}

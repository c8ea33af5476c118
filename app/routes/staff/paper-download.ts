import type { LoaderFunctionArgs } from "@remix-run/node";
import { openDocument } from "#app/documents/commands/open-document.server.ts";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";

/** A paper as a file to keep: never drawn inside a page, and nothing in it may run where it is opened. Both looks are written down. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireStaff(request, context, "queue.open");
  const { tenant, now } = context;
  const opened = await openIntake({ staff, reference: normaliseReference(params.reference ?? ""), now });
  if (!opened.ok || opened.value.kind === "door") return notFound();
  const { id: dossierId, reference } = opened.value.intake;
  const documentId = params.document ?? "";
  const document = await openDocument({ tenant, dossierId, documentId, staffId: staff.id, now });
  if (!document) return notFound();
  const ending = document.type === "application/pdf" ? "pdf" : "jpg";
  return new Response(document.stream, {
    headers: {
      "content-type": document.type,
      "content-disposition": `attachment; filename="${reference}-${document.kind}.${ending}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

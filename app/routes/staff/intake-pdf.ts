import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { intakeFile } from "#app/intake/queries/intake-file.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { toldSoFar } from "#app/queue/queries/told-so-far.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

/** An intake as a file, in Dutch and the language of the resident; `?tekenen` leaves room for a signature. Written down as a view. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const staff = await requireStaff(request, context, "queue.open");
  const reference = normaliseReference(params.reference ?? "");
  const opened = await openIntake({ staff, reference, now: context.now });
  if (!opened.ok || opened.value.kind === "door") return notFound();
  const { intake } = opened.value;
  const werkplein = werkpleinById(staff.tenant);
  const content = toldSoFar(intake);
  const complete = intake.completedAt !== null || content.check !== undefined;
  const file = await intakeFile(
    { ...intake, complete, content },
    {
      language: intake.language,
      sender: `${werkplein.name}, ${werkplein.phone.number}`,
      toSign: new URL(request.url).searchParams.has("tekenen"),
    },
  );
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="${reference}.pdf"`,
    "cache-control": "no-store",
  };
  return new Response(file, { headers });
}

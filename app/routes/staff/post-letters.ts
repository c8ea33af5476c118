import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireStaff } from "#app/identity/queries/require-staff.server.ts";
import { printLetters } from "#app/notifications/commands/print-letters.server.ts";
import { letterBatch } from "#app/notifications/queries/letter-batch.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { enclosedIn } from "./letter-enclosed.server.ts";
import { askedLetters } from "./post.server.ts";

/** The chosen letters as one file to print. Each is written down as seen. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const staff = await requireStaff(request, context, "queue.open");
  const { tenant, now } = context;
  const letters = await printLetters(staff, await askedLetters(staff, await request.formData(), now), now);
  if (letters.length === 0) return redirect("/werkvoorraad/post?leeg", 303);
  const whole = await Promise.all(
    letters.map(async (letter) => ({ ...letter, enclosed: await enclosedIn(tenant, letter.intakeId, letter.kind) })),
  );
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="brieven.pdf"',
    "cache-control": "no-store",
  };
  return new Response(await letterBatch(whole, werkpleinById(tenant), now), { headers });
}

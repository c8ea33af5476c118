import type { LoaderFunctionArgs } from "@remix-run/node";
import { outcomeFile } from "#app/regelingen/queries/outcome-file.server.ts";
import { openOutcome } from "./open-outcome.server.ts";
import { outcomePdf } from "./outcome-pdf.server.ts";

/** The outcome as a file. It is made for this visit and kept nowhere. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { lng, werkplein, state, model } = await openOutcome(args);
  const file = await outcomeFile(outcomePdf(model, lng, werkplein, state.both));
  const headers = {
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="regelingen.pdf"',
    "cache-control": "no-store",
  };
  return new Response(file, { headers });
}

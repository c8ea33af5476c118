import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { noteOwnVisit } from "#app/cases/commands/note-visit.server.ts";
import { caseData } from "./case-data.server.ts";
import { addressOfCase } from "./case-list.server.ts";
import { openCase } from "./case-visit.server.ts";

/** Everything that we know of a case, as a file. It is made for this visit and kept nowhere. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { context, params } = args;
  const opened = await openCase(args, "data");
  if (!opened.found) return redirect(addressOfCase(opened.lng, encodeURIComponent(params.reference ?? "")), 303);
  const { tenant, now } = context;
  const { found, headers, part } = opened;
  const file = await caseData(tenant, found, part === null, now);
  await noteOwnVisit({ tenant, intakeId: found.id, action: "case.downloaded", role: part?.role, now });
  return new Response(`${JSON.stringify(file, null, 2)}\n`, {
    headers: {
      ...headers,
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${found.reference}.json"`,
    },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { changeDraft } from "#app/intake/commands/save-draft.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { loader } from "#app/routes/resident/intake-pdf.ts";
import { testNow as now } from "#tests/harness/clock.ts";
import { textsOf } from "#tests/harness/pdf-text.ts";
import { givenHelpedMelding, tenant } from "./helped-melding.ts";

const context = { tenant, now, secure: false } as RequestContext;

async function get(reference: string, cookie: string) {
  const request = new Request(`http://localhost/ti/ontvangst/${reference}/aanvraag.pdf`, { headers: { cookie } });
  const args = { request, params: { lng: "ti", reference }, context } as unknown as LoaderFunctionArgs;
  const answer = await loader(args);
  return { answer, file: Buffer.from(await answer.arrayBuffer()) };
}
const sessionOf = (kind: "draft" | "intake", id: string) => keepSession(context, { kind, id }).split(";")[0] ?? "";

test("the file of a melding is for the browser that holds its receipt, and for no other", async () => {
  const mine = await givenHelpedMelding();
  const other = await givenHelpedMelding({ achternaam: "Anders" });
  const { answer, file } = await get(mine.reference, sessionOf("intake", mine.intakeId));
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="${mine.reference}.pdf"`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(textsOf(file)).toEqual(expect.arrayContaining([mine.reference, "Tesfay"]));
  for (const cookie of ["", sessionOf("intake", other.intakeId), sessionOf("draft", crypto.randomUUID())]) {
    const refused = await get(mine.reference, cookie);
    expect(refused.answer.status).toBe(303);
    expect(refused.answer.headers.get("location")).toBe("/ti/ontvangst/nu");
    expect(refused.file.length).toBe(0);
  }
});

test("while the further questions are open the file says what was told up to now, and that it is not complete", async () => {
  const { draft, intakeId, reference } = await givenHelpedMelding({}, false);
  await changeDraft({ ...draft, intakeId }, now, (content) => ({
    ...content,
    answers: { ...content.answers, achternaam: "Tesfay-Haile" },
  }));
  const said = textsOf((await get("nu", sessionOf("draft", draft.id))).file);
  expect(said).toEqual(expect.arrayContaining([reference, "Tesfay-Haile", "U heeft nog niet alle vragen beantwoord."]));
});

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { renderToString } from "react-dom/server";
import { Language } from "#app/i18n/contract.ts";
import "#app/i18n/texts.server.ts";
import { formBySlug } from "#app/intake/contract.ts";
import { questionPageFor } from "#app/intake/queries/question-page.server.ts";
import { shellFor } from "#app/routes/resident/shell.server.ts";
import { QuestionPage } from "#app/ui/forms/question-page.tsx";
import { DocumentAssets } from "#app/ui/layout/document-assets.tsx";
import { ResidentLayout } from "#app/ui/layout/resident-layout.tsx";
import { werkpleinen } from "#app/werkpleinen/contract.ts";

/**
 * What the question page is measured against: a bare Hono route that renders the same React element, with no session, no database,
 * no form to read, and no Remix. Prints its port.
 */
const pageId = process.env.BENCH_PAGE ?? "waarvoor";
const [werkplein] = werkpleinen;
const form = formBySlug("melden");
const page = form?.sections.flatMap((section) => section.pages).find((candidate) => candidate.id === pageId);
if (!form || !page || !werkplein) throw new Error(`no page ${pageId}`);

const model = questionPageFor({
  form,
  page,
  draft: {
    tenant: werkplein.id,
    id: "",
    form: form.id,
    version: 1,
    intakeId: null,
    content: {
      answers: { gemeente: "roosendaal" },
      passed: ["gemeente"],
      plansSeen: [],
      page: pageId,
      language: "nl",
      both: false,
      code: "",
    },
  },
  language: "nl",
  gemeenten: werkplein.gemeenten,
  now: new Date("2026-11-23T12:00:00Z"),
});
if (!model) throw new Error("the page is not shown");
const shell = shellFor(new URL(`http://localhost/nl/melden/${pageId}`), "nl", werkplein);

function BarePage() {
  return (
    <html lang="nl" dir="ltr">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Waarvoor komt u?</title>
        <DocumentAssets lng="nl" />
      </head>
      <body>
        <Language value={{ lng: "nl" }}>
          <ResidentLayout shell={{ ...shell, formId: "question" }}>
            {model ? <QuestionPage page={model} /> : null}
          </ResidentLayout>
        </Language>
      </body>
    </html>
  );
}

const app = new Hono();
app.get("*", (c) => c.html(`<!doctype html>${renderToString(<BarePage />)}`));
serve({ fetch: app.fetch, port: 0 }, ({ port }) => process.stdout.write(`${port}\n`));

import { expect, test } from "vitest";
import { draw } from "#tests/harness/draw.tsx";
import { htmlProblems } from "#tests/harness/html.ts";
import { Chips } from "./chips.tsx";
import { StaffLayout, type StaffShellModel } from "./staff-layout.tsx";
import { StaffTable } from "./staff-table.tsx";
import { TraceList } from "./trace-list.tsx";

const text = { key: "ui:help.privacy" };
const shell: StaffShellModel = {
  werkplein: { id: "lansingerland", name: "Gemeente Lansingerland" },
  home: "/werkvoorraad",
  menu: {
    parts: [
      { text, href: "/werkvoorraad", current: "true", pages: [{ text, href: "/werkvoorraad/post", current: "page" }] },
    ],
  },
  name: "S. de Wit",
  role: text,
  logout: { action: "/uitloggen", text },
  product: text,
};

const page = (rows: number) =>
  draw(
    <StaffLayout shell={shell}>
      <h1>Werkvoorraad</h1>
      <Chips
        label={{ key: "ui:help.accessibility" }}
        chips={[{ text, href: "?filter=nieuw", current: true, count: 14 }]}
      />
      <StaffTable
        caption={text}
        empty={{ key: "ui:check.empty" }}
        columns={[
          { id: "due", title: text, sort: { href: "?op=termijn", direction: "ascending" } },
          { id: "kind", title: { key: "ui:help.title" }, sort: { href: "?op=soort", direction: "none" } },
        ]}
        rows={Array.from({ length: rows }, (_, index) => ({
          id: String(index),
          selected: index === 0,
          cells: ["vandaag", <a key="open" href={`/werkvoorraad/${index}`} data-open>{`ML-${index}`}</a>],
        }))}
      />
      <TraceList
        traces={[{ verdict: "yes", text, compared: "€ 1.000 tegen € 1.419", parts: [{ verdict: "open", text }] }]}
      />
    </StaffLayout>,
    { bare: true },
  );

test("a page of staff is valid HTML, with rows and without", async () => {
  expect(await htmlProblems(page(2))).toEqual([]);
  expect(await htmlProblems(page(0))).toEqual([]);
});

test("says by which column rows are sorted, and that there are none", () => {
  expect(page(2).match(/aria-sort="ascending"/g)).toHaveLength(1);
  expect(page(2)).not.toContain("Niet ingevuld</span></p></section>");
  expect(page(0)).toContain("Niet ingevuld");
});

test("says a verdict in words as well", () => {
  expect(page(1)).toContain("Ja:");
  expect(page(1)).toContain("Nog niet bekend:");
});

import { expect, test } from "vitest";
import { orderIn, queueAddress, readQueueView } from "./queue-view.ts";

const at = (address: string) => readQueueView(new URL(address, "http://x").searchParams);

test("the address says everything that is shown, and reads back the same", () => {
  const id = "5f0c8a1e-0000-4000-8000-000000000001";
  const hash = "a".repeat(43);
  const address = `/werkvoorraad?vak=lopend&volgorde=oudste&gemeente=zundert&zoek=name.${hash}&na=2026-11-02~2026-11-02T08:00:00.000Z~${id}`;
  const view = at(address);
  expect(view).toMatchObject({ tab: "lopend", order: "oudste", gemeente: "zundert", found: [{ kind: "name", hash }] });
  expect(at(queueAddress(view, { after: view.after }))).toEqual(view);
});

test("another filter starts at the first page", () => {
  const view = at("/werkvoorraad?na=2~2026-11-02T08:00:00.000Z~5f0c8a1e-0000-4000-8000-000000000001");
  expect(view.after).toHaveLength(3);
  expect(queueAddress(view, { tab: "van-mij" })).toBe("/werkvoorraad?vak=van-mij");
});

test("a part of what is late opens by its last day, and the next part as it was before", () => {
  expect(orderIn("te-laat", { tab: "nieuw", order: "dringend" })).toBe("termijn");
  expect(orderIn("nieuw", { tab: "te-laat", order: "termijn" })).toBe("dringend");
  expect(orderIn("lopend", { tab: "nieuw", order: "termijn" })).toBe("termijn");
});

test("a part that holds work for a day opens by that day, and no other part is ordered by it", () => {
  expect(orderIn("terugbellen", { tab: "nieuw", order: "oudste" })).toBe("taak");
  expect(orderIn("nieuw", { tab: "terugbellen", order: "taak" })).toBe("dringend");
  expect(at("/werkvoorraad?vak=nazorg&volgorde=taak").order).toBe("taak");
  expect(at("/werkvoorraad?vak=alles&volgorde=taak").order).toBe("dringend");
  expect(orderIn("voorschot", { tab: "nieuw", order: "dringend" })).toBe("voorschot");
  expect(at("/werkvoorraad?vak=nazorg&volgorde=voorschot").order).toBe("dringend");
});

test("a broken address is the plain list, never an error", () => {
  expect(at("/werkvoorraad?vak=x&volgorde=nationaliteit&gemeente=';drop&zoek=bsn.123&na=9~x~y")).toEqual(
    at("/werkvoorraad"),
  );
});

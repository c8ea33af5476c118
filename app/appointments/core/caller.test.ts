import { expect, test } from "vitest";
import { phoneEndOf, readCaller } from "./caller.ts";

const nothing = { reference: "", phone: "", birthDate: "", phoneEnd: "" };

test("who calls names their number, their whole phone number, or birth date and last digits", () => {
  expect(readCaller({ ...nothing, reference: " af 7k2m-4q " })).toEqual({
    ok: true,
    ask: { by: "reference", reference: "AF-7K2M-4Q" },
  });
  expect(readCaller({ ...nothing, phone: "06 12 34 56 78" })).toEqual({
    ok: true,
    ask: { by: "phone", phone: "+31612345678" },
  });
  const born = { ...nothing, birthDate: "12-3-1993", phoneEnd: "56 78" };
  expect(readCaller(born)).toEqual({ ok: true, ask: { by: "birthDate", birthDate: "1993-03-12", phoneEnd: "5678" } });
  expect(phoneEndOf("+31612345678")).toBe("5678");
});

test("a birth date alone is too little, and so are digits alone", () => {
  const fieldsOf = (typed: Partial<typeof nothing>) => {
    const read = readCaller({ ...nothing, ...typed });
    return read.ok ? [] : read.wrong.map(({ field }) => field);
  };
  expect(fieldsOf({})).toEqual(["nummer"]);
  expect(fieldsOf({ birthDate: "12-3-1993" })).toEqual(["laatste"]);
  expect(fieldsOf({ phoneEnd: "5678" })).toEqual(["geboortedatum"]);
  expect(fieldsOf({ birthDate: "31-2-1993", phoneEnd: "78" })).toEqual(["geboortedatum", "laatste"]);
  expect(fieldsOf({ reference: "ML-7K2M-4Q" })).toEqual(["nummer"]);
  expect(fieldsOf({ phone: "niet bekend" })).toEqual(["telefoonnummer"]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay, dayFromNumber, dayNumber } from "#app/kernel/day.ts";
import { catalogue, describeAnswer, type FactDefinition, readAnswer, typedFrom } from "../contract.ts";

const today = calendarDay("2026-11-23");

function fact(id: string): FactDefinition {
  const found = catalogue.get(id);
  if (!found) throw new Error(id);
  return found;
}

function read(id: string, fields: Record<string, string | string[]>) {
  const raw = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) raw.append(name, value);
  return readAnswer(fact(id), raw, { today });
}

function known(id: string, fields: Record<string, string | string[]>) {
  const reading = read(id, fields);
  return reading.ok ? reading.known : `wrong: ${reading.code} ${reading.field}`;
}

/** The scripts in which people write digits, and the marks that copying adds. */
const scripts = ["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"] as const;
const marks = ["", "\u200e", "\u200f", "\u2066", "\u2069", "\u202a", "\u202c", "\ufeff"] as const;

/** The same digits in another script, with direction marks strewn between. */
function dressed(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...scripts), fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 5 }))
    .map(([script, strewn]) =>
      [...text]
        .map((sign, place) => `${strewn[place % strewn.length]}${/\d/.test(sign) ? script[Number(sign)] : sign}`)
        .join(""),
    );
}

const bsns = fc
  .tuple(fc.integer({ min: 1_000_000, max: 99_999_999 }))
  .map(([stem]) => String(stem).padStart(8, "0"))
  .map((stem) => [stem, [...stem].reduce((sum, digit, place) => sum + Number(digit) * (9 - place), 0) % 11] as const)
  .filter(([, check]) => check < 10)
  .map(([stem, check]) => `${stem}${check}`);

describe("numbers in any script", () => {
  test("a BSN is kept as nine Latin digits", () => {
    fc.assert(
      fc.property(
        bsns.chain((bsn) =>
          fc.tuple(fc.constant(bsn), dressed(`${bsn.slice(0, 4)}.${bsn.slice(4, 6)} ${bsn.slice(6)}`)),
        ),
        ([bsn, written]) => {
          expect(known("bsn", { bsn: written })).toBe(bsn);
        },
      ),
    );
  });

  test("one wrong digit in a BSN is seen", () => {
    fc.assert(
      fc.property(bsns, fc.nat({ max: 7 }), fc.integer({ min: 1, max: 9 }), (bsn, place, by) => {
        const wrong = bsn.slice(0, place) + ((Number(bsn[place]) + by) % 10) + bsn.slice(place + 1);
        expect(known("bsn", { bsn: wrong })).toBe("wrong: notABsn bsn");
      }),
    );
  });

  test("an amount is kept in eurocents, with comma or dot, grouped or not", () => {
    const amounts = fc.integer({ min: 0, max: 9_999_999 });
    fc.assert(
      fc.property(
        amounts.chain((cents) => {
          const [whole, rest] = [String(Math.trunc(cents / 100)), String(cents % 100).padStart(2, "0")];
          const dots = whole.replace(/\B(?=(\d{3})+$)/g, ".");
          const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
          const forms = [
            `${whole},${rest}`,
            `${whole}.${rest}`,
            `${dots},${rest}`,
            `${commas}.${rest}`,
            `€ ${dots},${rest}`,
          ];
          return fc.tuple(fc.constant(cents), fc.constantFrom(...forms).chain(dressed));
        }),
        ([cents, written]) => {
          expect(known("inkomenLoon", { inkomenLoon: "exact", "inkomenLoon.exact": written })).toBe(cents);
        },
      ),
    );
  });

  test("a day is kept as written, and a day that is not there is refused", () => {
    const days = fc.integer({ min: dayNumber(calendarDay("1910-01-01")), max: dayNumber(today) }).map(dayFromNumber);
    fc.assert(
      fc.property(
        days.chain((day) => fc.tuple(fc.constant(day), ...day.split("-").map(dressed))),
        ([day, year, month, date]) => {
          const fields = { "geboortedatum.day": date, "geboortedatum.month": month, "geboortedatum.year": year };
          expect(known("geboortedatum", fields as Record<string, string>)).toBe(day);
        },
      ),
    );
    const wrong = (day: string, month: string, year: string) =>
      known("geboortedatum", { "geboortedatum.day": day, "geboortedatum.month": month, "geboortedatum.year": year });
    expect(wrong("31", "2", "1990")).toBe("wrong: notADay geboortedatum.day");
    expect(wrong("24", "11", "2026")).toBe("wrong: ahead geboortedatum.year");
    expect(wrong("1", "1", "1890")).toBe("wrong: longAgo geboortedatum.year");
    expect(wrong("1", "", "1990")).toBe("wrong: incomplete geboortedatum.month");
    expect(wrong("1", "1", "90")).toBe("wrong: yearInFull geboortedatum.year");
  });

  test.each([
    ["06-1234 5678", "+31612345678"],
    ["٠٦-١٢٣٤ ٥٦٧٨", "+31612345678"],
    ["\u202a+31 (0)6 12 34 56 78\u202c", "+31612345678"],
    ["0031612345678", "+31612345678"],
    ["0165 123 456", "+31165123456"],
    ["+380 44 123 4567", "+380441234567"],
    ["112", "wrong: notAPhone telefoonnummer"],
    ["0800 2000", "wrong: notAPhone telefoonnummer"],
  ])("the phone number %s", (written, expected) => {
    expect(known("telefoonnummer", { telefoonnummer: written })).toBe(expected);
  });
});

describe("other answers", () => {
  test.each([
    ["postcode", "4701 ab", "4701 AB"],
    ["postcode", "٤٧٠١ab", "4701 AB"],
    ["postcode", "0701 AB", "wrong: notAPostcode postcode"],
    ["huisnummer", "12 b-2", "12 b-2"],
    ["huisnummer", "b12", "wrong: notAHouseNumber huisnummer"],
    ["emailadres", " Naam@Voorbeeld.nl\u200f", "Naam@Voorbeeld.nl"],
    ["emailadres", "naam@voorbeeld", "wrong: notAnEmail emailadres"],
    ["achternaam", "  d\u2019 Oliveira\u0301  ", "d\u2019 Oliveirá"],
    ["achternaam", "<b>x</b>", "wrong: notAName achternaam"],
    ["achternaam", "12", "wrong: notAName achternaam"],
    ["achternaam", "x".repeat(101), "wrong: tooLong achternaam"],
    ["achternaam", "", "wrong: required achternaam"],
    ["watEerst", "een\r\ntwee  ", "een\ntwee"],
    ["watEerst", "", undefined],
    ["tolkNodig", "misschien", "wrong: notOffered tolkNodig"],
    ["lezenEnSchrijven", "declined", { declined: true }],
    ["inkomenLoon", "unknown", { unknown: true }],
    ["inkomenLoon", "band:0-50000", { from: 0, to: 50_000 }],
    ["inkomenLoon", "band:1-2", "wrong: notOffered inkomenLoon"],
    ["inkomenLoon", "exact", "wrong: exactMissing inkomenLoon.exact"],
    ["woonlasten", "band:0-0", 0],
  ])("%s: %s", (id, written, expected) => {
    expect(known(id, { [id]: written })).toEqual(expected);
  });

  test("an amount typed without choosing counts as exact", () => {
    expect(known("inkomenLoon", { "inkomenLoon.exact": "1.500" })).toBe(150_000);
  });

  test("what stands alone cannot be ticked with more", () => {
    expect(known("woontMet", { woontMet: ["niemand", "partner"] })).toBe("wrong: alone woontMet");
    expect(known("woontMet", { woontMet: ["kinderen", "partner"] })).toEqual(["partner", "kinderen"]);
  });

  test("empty rows of a group are passed over, wrong ones are named", () => {
    const day = (row: number, year: string) => ({
      [`kinderen.${row}.kindGeboortedatum.day`]: "1",
      [`kinderen.${row}.kindGeboortedatum.month`]: "2",
      [`kinderen.${row}.kindGeboortedatum.year`]: year,
    });
    const rows = { "kinderen.count": "3", ...day(0, "2019"), ...day(2, "2021") };
    expect(known("kinderen", rows)).toEqual({
      rows: [{ kindGeboortedatum: "2019-02-01" }, { kindGeboortedatum: "2021-02-01" }],
      complete: true,
    });
    expect(known("kinderen", { ...rows, ...day(2, "2031") })).toBe("wrong: ahead kinderen.2.kindGeboortedatum.year");
    expect(known("kinderen", { "kinderen.count": "1" })).toBe("wrong: required kinderen.0.kindGeboortedatum.day");
    expect(known("kinderen", { "kinderen.count": "1e9" })).toMatch(/required/);
  });

  test("nothing that a script sends makes it throw", () => {
    const anything = fc.dictionary(
      fc.constantFrom(
        "bsn",
        "geboortedatum.day",
        "geboortedatum.month",
        "geboortedatum.year",
        "kinderen.count",
        "inkomenLoon",
      ),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom(...catalogue.keys()), (fields, id) => {
        read(id, fields);
      }),
    );
  });
});

test("what was answered is shown again and read back the same", () => {
  const samples: Record<string, Parameters<typeof typedFrom>[1][]> = {
    geboortedatum: ["1990-02-01"],
    inkomenLoon: [123_450, 90_000, { from: 50_000, to: 100_000 }, { from: 200_000, to: null }, { unknown: true }],
    woonlasten: [0],
    woontMet: [["partner", "kinderen"]],
    soortNood: [{ declined: true }],
    tolkNodig: [true, false],
    kinderen: [{ rows: [{ kindGeboortedatum: "2020-01-31" }], complete: true }],
    telefoonnummer: ["+380441234567"],
  };
  for (const [id, answers] of Object.entries(samples)) {
    for (const answer of answers) {
      expect(known(id, typedFrom(fact(id), answer) as Record<string, string[]>)).toEqual(answer);
      expect(describeAnswer(fact(id), answer)).toMatchObject({ kind: expect.any(String) });
    }
  }
});

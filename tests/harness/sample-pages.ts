import type { FieldModel, QuestionPageModel } from "#app/ui/forms/page-model.ts";

const fact = (id: string) => ({ label: { key: `facts:${id}.label` } });

/** One field of every kind, with texts of real facts. */
export const sampleFields = {
  yesNo: {
    kind: "yesNo",
    name: "tolkNodig",
    ...fact("tolkNodig"),
    options: [
      { value: "yes", label: { key: "ui:answers.yes" } },
      { value: "no", label: { key: "ui:answers.no" } },
    ],
    mayBeUnknown: true,
  },
  choices: {
    kind: "choices",
    name: "achterstanden",
    ...fact("achterstanden"),
    options: [
      { value: "huur", label: { key: "ui:units.months" } },
      { value: "zorg", label: { key: "ui:units.years" }, hint: { key: "ui:units.people" } },
    ],
    mayBeDeclined: true,
  },
  money: {
    kind: "money",
    name: "spaargeld",
    ...fact("spaargeld"),
    hint: { key: "facts:bsn.hint" },
    bands: [
      { value: "band:0-0", label: { key: "ui:answers.no" } },
      { value: "band:1-100000", label: { key: "ui:units.months" } },
    ],
    unit: { key: "ui:units.eurocent" },
    mayBeUnknown: true,
  },
  number: { kind: "number", name: "uren", ...fact("werksituatie"), bands: [], unit: { key: "ui:units.hoursPerWeek" } },
  day: {
    kind: "day",
    name: "geboortedatum",
    ...fact("geboortedatum"),
    hint: { key: "facts:geboortedatum.hint" },
    autocomplete: "bday",
  },
  name: { kind: "name", name: "achternaam", ...fact("achternaam"), autocomplete: "family-name" },
  email: { kind: "email", name: "emailadres", ...fact("emailadres"), autocomplete: "email", optional: true },
  phone: { kind: "phone", name: "telefoonnummer", ...fact("telefoonnummer"), autocomplete: "tel" },
  bsn: { kind: "bsn", name: "bsn", ...fact("bsn"), hint: { key: "facts:bsn.hint" }, mayBeUnknown: true },
  postcode: { kind: "postcode", name: "postcode", ...fact("postcode") },
  houseNumber: { kind: "houseNumber", name: "huisnummer", ...fact("huisnummer") },
  shortText: { kind: "shortText", name: "laatsteWerk", ...fact("laatsteWerk") },
  longText: { kind: "longText", name: "watLukt", ...fact("watLukt") },
  group: {
    kind: "group",
    name: "kinderen",
    ...fact("kinderen"),
    add: { key: "facts:kinderen.add" },
    rows: [0, 1].map((index) => ({
      title: { key: "facts:kinderen.row", values: { number: index + 1 } },
      remove: { key: "facts:kinderen.remove", values: { number: index + 1 } },
      fields: [
        { kind: "name", name: `kinderen.${index}.voornaam`, ...fact("voornaam") },
        { kind: "day", name: `kinderen.${index}.geboren`, ...fact("geboortedatum") },
      ],
    })),
  },
} satisfies Record<string, FieldModel>;

/** A page with these fields; a single field has the heading as its label. */
export function samplePage(fields: readonly FieldModel[], more: Partial<QuestionPageModel> = {}): QuestionPageModel {
  const [only] = fields;
  return {
    action: "/nl/melden/inkomen",
    back: "/nl/melden/wonen",
    section: { key: "ui:help.privacy" },
    step: 2,
    steps: 5,
    heading: fields.length === 1 && only ? only.label : { key: "ui:save.savedTitle" },
    fields,
    typed: {},
    errors: [],
    why: { text: { key: "facts:bsn.why" }, ground: { key: "facts:grounds.pw41" } },
    showBoth: false,
    quickExit: false,
    skippable: false,
    submit: { key: "ui:buttons.next" },
    hidden: [{ name: "_shown", value: fields.map(({ name }) => name).join(" ") }],
    maySave: true,
    readAloud: true,
    ...more,
  };
}

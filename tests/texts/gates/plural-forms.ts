import type { Gate } from "./gate.ts";

/** Gate 2: exactly the plural forms that the language has (six for Arabic), or none. */
export const pluralForms: Gate = ({ lng, own, dutch }) => {
  const counted = Object.keys(dutch).some((form) => form !== "");
  const wanted = counted ? new Intl.PluralRules(lng).resolvedOptions().pluralCategories : [""];
  const found = Object.keys(own);
  const missing = wanted.filter((form) => !found.includes(form));
  const extra = found.filter((form) => !(wanted as readonly string[]).includes(form));
  return [
    ...missing.map((form) => `plural form ${form || "(none)"} is missing`),
    ...extra.map((form) => `plural form ${form || "(none)"} does not exist here`),
  ];
};

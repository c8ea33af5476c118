import { allForms, eachForm, type Gate } from "./gate.ts";

/** Gate 3: the same `{{x}}` as the Dutch, with closed braces. A form for one, two or none may leave out the number. */
export const placeholders: Gate = ({ own, dutch }) => {
  const wanted = new Set(names(allForms(dutch)));
  return Object.entries(own).flatMap(([form, text]) => {
    const found = names(text);
    const mayOmit = (name: string) => name === "count" && form !== "" && form !== "other";
    const missing = [...wanted].filter((name) => !found.includes(name) && !mayOmit(name));
    const extra = found.filter((name) => !wanted.has(name));
    return [
      ...missing.map((name) => `{{${name}}} is missing ${form}`.trim()),
      ...extra.map((name) => `{{${name}}} is not in the Dutch ${form}`.trim()),
      ...eachForm({ [form]: text }, openBraces),
    ];
  });
};

function names(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? "");
}

function openBraces(text: string): readonly string[] {
  return /[{}]/.test(text.replace(/\{\{\s*\w+\s*\}\}/g, "")) ? ["a brace is not closed, or stands alone"] : [];
}

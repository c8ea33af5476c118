import { dutchNamespaces } from "./languages.ts";
import type { TextTree } from "./texts.ts";

/** The forms of one text by plural suffix; a text without plural has the form `""`. */
export type Forms = Readonly<Record<string, string>>;

const pluralForm = /_(zero|one|two|few|many|other)$/;

/** `kinderen_one` → `kinderen`. */
export function withoutPlural(key: string): string {
  return key.replace(pluralForm, "");
}

/** Every text of a file as `[path with plural suffix, text]`, in the order written. */
export function leaves(tree: TextTree, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([part, value]) =>
    typeof value === "string" ? [[prefix + part, value] as const] : leaves(value, `${prefix}${part}.`),
  );
}

/** The texts of a file with their plural forms together, by key without suffix. */
export function formsByKey(tree: TextTree): ReadonlyMap<string, Forms> {
  const forms = new Map<string, Record<string, string>>();
  for (const [path, text] of leaves(tree)) {
    const key = withoutPlural(path);
    const own = forms.get(key) ?? {};
    own[path.slice(key.length + 1)] = text;
    forms.set(key, own);
  }
  return forms;
}

/** Texts that only staff read: the rooms of staff, and what facts and routes are called for staff. They need no translation. */
export function isDutchOnly(name: string): boolean {
  return dutchNamespaces.some((room) => name.startsWith(`${room}:`)) || /^(facts|intake):.+\.staff$/.test(name);
}

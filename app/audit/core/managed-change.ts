/** What one field became. Codes or words, one or several; null where there was nothing before, or is nothing any more. */
export interface FieldChange {
  readonly field: string;
  readonly from: ChangedValue;
  readonly to: ChangedValue;
}

export type ChangedValue = string | number | boolean | null | readonly string[];

type Fields = { readonly [field: string]: ChangedValue };

/** The fields that differ. `before` is null for something new, `after` for something that goes; the order of a list means nothing. */
export function changesBetween(before: Fields | null, after: Fields | null): readonly FieldChange[] {
  const fields = Object.keys(after ?? before ?? {});
  return fields
    .map((field) => ({ field, from: before?.[field] ?? null, to: after?.[field] ?? null }))
    .filter(({ from, to }) => same(from) !== same(to));
}

function same(value: ChangedValue): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

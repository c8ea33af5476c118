/** Raw fields of a page, by name, as a browser sends them. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** One more empty row in a group. */
export function addRow(fields: Fields, group: string): Fields {
  return { ...fields, [`${group}.count`]: [String(countOf(fields, group) + 1)] };
}

/** A group without one of its rows: the rows after it move up. `which` is `<group>.<index>`. */
export function removeRow(fields: Fields, which: string): Fields {
  const match = /^(.*)\.(\d+)$/.exec(which);
  if (!match) return fields;
  const [, group, gone] = match as unknown as [string, string, string];
  const left: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(fields)) {
    const row = name.startsWith(`${group}.`) ? /^(\d+)\.(.*)$/.exec(name.slice(group.length + 1)) : null;
    if (!row) left[name] = value;
    else if (Number(row[1]) < Number(gone)) left[name] = value;
    else if (Number(row[1]) > Number(gone)) left[`${group}.${Number(row[1]) - 1}.${row[2]}`] = value;
  }
  left[`${group}.count`] = [String(Math.max(0, countOf(fields, group) - 1))];
  return left;
}

function countOf(fields: Fields, group: string): number {
  const count = Number(fields[`${group}.count`]?.[0] ?? "1");
  return Number.isInteger(count) && count >= 0 && count <= 30 ? count : 1;
}

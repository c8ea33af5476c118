/** Tables before those that refer to them. @throws Error when two tables refer to each other */
export function inOrder<Shape extends { readonly table: string }>(
  shapes: readonly Shape[],
  refers: readonly { readonly from: string; readonly to: string }[],
): Shape[] {
  const ordered: Shape[] = [];
  const open = new Map(shapes.map((shape) => [shape.table, shape]));
  while (open.size > 0) {
    const free = [...open.values()].filter(
      ({ table }) => !refers.some(({ from, to }) => from === table && open.has(to)),
    );
    if (free.length === 0) throw new Error(`these tables refer to each other: ${[...open.keys()].join(", ")}`);
    for (const shape of free) {
      ordered.push(shape);
      open.delete(shape.table);
    }
  }
  return ordered;
}

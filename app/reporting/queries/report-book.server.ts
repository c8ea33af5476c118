import writeXlsxFile from "write-excel-file/node";

/** Lines as a workbook of one sheet; the third line holds the titles. */
export async function bookOf(rows: readonly (readonly (string | number)[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row, at) =>
    row.map((value) => (at === 2 ? { value, fontWeight: "bold" as const } : { value })),
  );
  const file = await writeXlsxFile(cells, {
    columns: [28, 14, 26, 10, 16, 16, 60].map((width) => ({ width })),
  }).toBuffer();
  return new Uint8Array(file);
}

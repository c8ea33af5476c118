import { setImmediate } from "node:timers/promises";
import PDFDocument from "pdfkit";
import { openFont, type Weight } from "./open-font.server.ts";
import { linesOf, type Run, type Script } from "./typeset.server.ts";

/** A paragraph of a PDF. A list item is a paragraph with a dot before it; after one to fill in comes a line to write on. */
export interface PdfBlock {
  readonly kind: "title" | "heading" | "subheading" | "text" | "strong" | "small" | "item" | "toFill";
  readonly text: string;
  /** Language of the text, where it is not that of the document. */
  readonly lang?: string;
  readonly rtl?: boolean;
  /** Begins on a sheet of its own. */
  readonly newPage?: boolean;
}

export interface PdfDocument {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly blocks: readonly PdfBlock[];
  /** What stands at the foot of each page. Not read aloud: it would break into the text. */
  readonly foot?: (page: number, pages: number) => string;
  /** Whether the foot runs from right to left. */
  readonly rtl?: boolean;
}

interface Style {
  readonly tag: "H1" | "H2" | "H3" | "P";
  readonly size: number;
  readonly weight: Weight;
  readonly before: number;
}
const styles: Readonly<Record<PdfBlock["kind"], Style>> = {
  title: { tag: "H1", size: 20, weight: 700, before: 0 },
  heading: { tag: "H2", size: 16, weight: 700, before: 18 },
  subheading: { tag: "H3", size: 13, weight: 700, before: 14 },
  strong: { tag: "P", size: 12, weight: 700, before: 4 },
  text: { tag: "P", size: 12, weight: 400, before: 4 },
  item: { tag: "P", size: 12, weight: 400, before: 2 },
  small: { tag: "P", size: 12, weight: 400, before: 4 },
  toFill: { tag: "P", size: 12, weight: 400, before: 18 },
};
const margin = 56;
const leading = 1.4;

type Pdf = InstanceType<typeof PDFDocument>;

/** Shaping a word is most of the work, and the same words come back on every page. */
const widths = new WeakMap<Pdf, Map<string, number>>();

/** A tagged PDF on A4, with text in any of our scripts. Nothing on it is smaller than 12 points (C-47). */
export async function writePdf({ title, lang, blocks, foot, rtl }: PdfDocument): Promise<Buffer<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: "A4",
    margin,
    lang,
    tagged: true,
    displayTitle: true,
    pdfVersion: "1.7",
    // Its types do not know this one yet.
    subset: "PDF/UA" as "PDF/A-2a",
    info: { Title: title },
    font: "",
    // The foot says how many pages there are.
    bufferPages: true,
  });
  registerFonts(pdf);
  const written = read(pdf);
  const body = pdf.struct("Document");
  pdf.addStructure(body);
  const place = { y: margin };
  for (const [at, block] of blocks.entries()) {
    // Shaping takes long enough that others must get their turn.
    if (at % 10 === 9) await setImmediate();
    addBlock(pdf, body, block, place);
  }
  body.end();
  if (foot) addFeet(pdf, foot, rtl ?? false);
  pdf.end();
  return written;
}

/** The text is read from the tag: letters of Arabic are joined into shapes that do not read back. */
function addBlock(pdf: Pdf, body: PDFKit.PDFStructureElement, block: PdfBlock, place: { y: number }): void {
  const style = styles[block.kind];
  const indent = block.kind === "item" ? 14 : 0;
  const width = pdf.page.width - 2 * margin - indent;
  const measure = (run: Run) => widthOf(pdf, run, style);
  const lines = linesOf(block.text, block.rtl ?? false, width, measure);
  const height = style.size * leading;
  const bottom = pdf.page.height - margin;
  if (block.newPage && place.y > margin) nextPage(pdf, place);
  place.y += style.before;
  // A heading never stands alone at the foot of a page; what is longer than a page goes on over the next.
  const needed = height * (style.tag === "P" ? lines.length : lines.length + 3);
  if (place.y + Math.min(needed, bottom - margin) > bottom) nextPage(pdf, place);
  const actual = block.text.replace(/[\u2066-\u2069]/g, "");
  const draw = () => {
    if (block.kind === "item") dot(pdf, block, place.y, style);
    for (const runs of lines) {
      if (place.y + height > bottom) nextPage(pdf, place);
      drawLine(pdf, runs, { block, style, indent, y: place.y, measure });
      place.y += height;
    }
    if (block.kind === "toFill") lineToWriteOn(pdf, place);
  };
  body.add(pdf.struct(style.tag, { actual, ...(block.lang && { lang: block.lang }) }, draw));
}

function nextPage(pdf: Pdf, place: { y: number }): void {
  pdf.addPage();
  place.y = margin;
}

function lineToWriteOn(pdf: Pdf, place: { y: number }): void {
  place.y += 22;
  pdf
    .moveTo(margin, place.y)
    .lineTo(pdf.page.width - margin, place.y)
    .lineWidth(0.75)
    .stroke("#000");
}

/** The foot of each page, left out of what is read aloud. */
function addFeet(pdf: Pdf, foot: NonNullable<PdfDocument["foot"]>, rtl: boolean): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    pdf.switchToPage(at);
    const block: PdfBlock = { kind: "small", text: foot(at + 1, count), rtl };
    const measure = (run: Run) => widthOf(pdf, run, styles.small);
    const [runs = []] = linesOf(block.text, rtl, pdf.page.width - 2 * margin, measure);
    pdf.markContent("Artifact", { type: "Pagination" });
    drawLine(pdf, runs, { block, style: styles.small, indent: 0, y: pdf.page.height - margin + 14, measure });
    pdf.endMarkedContent();
  }
}

interface Placed {
  readonly block: PdfBlock;
  readonly style: Style;
  readonly indent: number;
  readonly y: number;
  readonly measure: (run: Run) => number;
}

function drawLine(pdf: Pdf, runs: readonly Run[], { block, style, indent, y, measure }: Placed): void {
  const width = runs.reduce((sum, run) => sum + measure(run), 0);
  let x = block.rtl ? pdf.page.width - margin - indent - width : margin + indent;
  for (const run of runs) {
    inFont(pdf, run, style).text(run.text, x, y + style.size, {
      lineBreak: false,
      features: [],
      baseline: "alphabetic",
    });
    x += measure(run);
  }
}

function dot(pdf: Pdf, block: PdfBlock, y: number, style: Style): void {
  const x = block.rtl ? pdf.page.width - margin - 5 : margin + 5;
  pdf.circle(x, y + style.size * 0.65, 2).fill("#000");
}

function widthOf(pdf: Pdf, run: Run, style: Style): number {
  const known = widths.get(pdf) ?? new Map<string, number>();
  widths.set(pdf, known);
  const name = `${style.weight} ${style.size} ${run.script} ${run.text}`;
  const width = known.get(name) ?? inFont(pdf, run, style).widthOfString(run.text, { features: [] });
  known.set(name, width);
  return width;
}

function inFont(pdf: Pdf, { script }: { readonly script: Script }, { weight, size }: Style): Pdf {
  return pdf.font(`${script} ${weight}`).fontSize(size);
}

function registerFonts(pdf: Pdf): void {
  for (const script of ["latin", "cyrillic", "arabic", "ethiopic"] as const)
    for (const weight of [400, 700] as const) pdf.registerFont(`${script} ${weight}`, openFont(script, weight));
}

async function read(pdf: Pdf): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of pdf as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts);
}

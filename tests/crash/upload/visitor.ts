import { randomBytes, randomUUID } from "node:crypto";
import { PDFDocument } from "@cantoo/pdf-lib";
import { type FormClient, formClient } from "#tests/harness/form-client.ts";
import { valuesFor } from "#tests/harness/walk.ts";

export const tenant = "hart-van-west-brabant";
export const form = "witgoed";
export const answers = { gemeente: "roosendaal" } as const;

/** Somebody without JavaScript of ours but with its manners: a started form, and files that go in parts. */
export interface Visitor {
  readonly client: FormClient;
  /** The papers that their answers call for. */
  readonly kinds: readonly string[];
}

export const hostOf = (port: number) => `${tenant}.localhost:${port}`;

/** A browser of somebody who comes from this address. */
export function openClient(port: number, forwardedFor: string, patienceMs = 0): FormClient {
  return formClient({ origin: `http://127.0.0.1:${port}`, forwardedFor, forwardedHost: hostOf(port), patienceMs });
}

/** Begins a form and answers its first question. */
export async function givenVisitor(port: number): Promise<Visitor> {
  const client = openClient(port, "10.60.0.1", 120_000);
  const first = await client.get(`/nl/${form}/gemeente`);
  const asked = first.forms.find(({ fields }) => fields.some(({ name }) => name === "gemeente"));
  if (!asked) throw new Error(`${first.url.pathname} (${first.status}) asks no gemeente`);
  await client.submit(first, valuesFor(asked, answers), { form: asked });
  const list = await client.get(`/nl/${form}/bewijs`);
  const kinds = list.links.flatMap(({ href }) => /\/bewijs\/([\w-]+)$/.exec(href)?.[1] ?? []);
  if (kinds.length < 2) throw new Error(`${list.url.pathname} (${list.status}) asks for ${kinds.length} papers`);
  return { client, kinds };
}

/** The same person, who takes the first answer. */
export function impatiently({ client, kinds }: Visitor, port: number): Visitor {
  const other = openClient(port, "10.60.0.1");
  for (const [name, value] of client.cookies) other.cookies.set(name, value);
  return { client: other, kinds };
}

/** Whether the answer that was given before everything stands there still. */
export async function answerIsThere({ client }: Visitor): Promise<boolean> {
  const page = await client.get(`/nl/${form}/gemeente`);
  return new RegExp(
    `value="${answers.gemeente}"[^>]*checked|checked[^>]*value="${answers.gemeente}"|<option[^>]*value="${answers.gemeente}"[^>]*selected|selected[^>]*value="${answers.gemeente}"`,
  ).test(page.html);
}

export interface Sending {
  readonly id: string;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** A PDF of about a megabyte that cannot be packed. */
export async function givenFile(kind: string): Promise<Sending> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText("Afschrift");
  pdf.context.register(pdf.context.stream(randomBytes(900_000)));
  return { id: randomUUID(), kind, bytes: await pdf.save({ useObjectStreams: false }) };
}

export type Told = { readonly received?: number; readonly to?: string; readonly keep?: boolean };

/** One request of the module: without a start it begins or asks how far it is. */
export async function sendPart({ client }: Visitor, file: Sending, start?: number): Promise<Told> {
  const body = new FormData();
  body.set("id", file.id);
  body.set("naam", "afschrift.pdf");
  body.set("grootte", String(file.bytes.length));
  if (start !== undefined) {
    body.set("vanaf", String(start));
    body.set("deel", new Blob([file.bytes.slice(start, start + 200_000)]));
  }
  const page = await client.request(`/nl/${form}/bewijs/${file.kind}/deel`, { method: "POST", body });
  if (!/^[{]/.test(page.html)) throw new Error(`${page.url.pathname} answers ${page.status}: ${page.heading}`);
  return JSON.parse(page.html) as Told;
}

/** Sends until the server says where to go. @returns that address; `onPart` is told how far it is, before each part. */
export async function sendAll(
  visitor: Visitor,
  file: Sending,
  onPart: (received: number) => void | Promise<void> = () => {},
): Promise<Told> {
  let told = await sendPart(visitor, file);
  for (let parts = 0; told.to === undefined; parts += 1) {
    if (parts > 50) throw new Error("fifty parts, and no end");
    const { received = 0 } = told;
    await onPart(received);
    told = await sendPart(visitor, file, received);
  }
  return told;
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { beginUpload } from "#app/documents/commands/begin-upload.server.ts";
import { continueUpload } from "#app/documents/commands/continue-upload.server.ts";
import type { UploadRefusal } from "#app/documents/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { paperOf, papersVisit } from "./papers-visit.server.ts";

/** What the page that sends a file in parts is told: from which byte to go on, or where to go now. */
type PartAnswer =
  | { readonly received: number }
  /** `keep`: the file is fine, and what came of it stays; it may be sent again. */
  | { readonly to: string; readonly keep?: boolean };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A file in parts, for the page with JavaScript: without a part it begins, or tells how far it is; with one it goes on. The guard is
 * that of the page itself, and so are the words: they stand at the address that is answered.
 */
export async function action(args: ActionFunctionArgs) {
  const visit = await papersVisit(args);
  const { kind } = paperOf(visit, args.params.kind);
  const sent = await args.request.formData();
  const uploadId = String(sent.get("id") ?? "");
  const size = numberOf(sent.get("grootte"));
  if (!uuid.test(uploadId) || size === null) return notFound();
  const { tenant, now } = args.context;
  const upload = { tenant, now, dossierId: visit.dossierId, uploadId };
  const answered = await take({ ...upload, kind, size }, sent);
  const page = `${visit.base}/${kind}`;
  if (!answered.ok) return tell(visit.headers, refused(page, answered.refusal), 422);
  const { received, documentId } = answered.value;
  return tell(visit.headers, documentId ? { to: `${page}?klaar=stored` } : { received });
}

interface Upload {
  readonly tenant: string;
  readonly dossierId: string;
  readonly uploadId: string;
  readonly kind: string;
  readonly size: number;
  readonly now: Date;
}

async function take(upload: Upload, sent: FormData) {
  const part = sent.get("deel");
  const start = numberOf(sent.get("vanaf"));
  if (!(part instanceof File) || start === null) {
    const begun = await beginUpload({ ...upload, name: String(sent.get("naam") ?? "") });
    return begun.ok ? { ok: true as const, value: { ...begun.value, documentId: null } } : begun;
  }
  const actor = { kind: "resident", id: upload.dossierId } as const;
  return continueUpload({ ...upload, start, actor, part: new Uint8Array(await part.arrayBuffer()) });
}

function refused(page: string, refusal: UploadRefusal): PartAnswer {
  return { to: `${page}?mis=${refusal}`, keep: refusal === "notStored" };
}

function tell(headers: Readonly<Record<string, string>>, answer: PartAnswer, status = 200): Response {
  return Response.json(answer, { status, headers: { ...headers, "cache-control": "no-store" } });
}

function numberOf(value: FormDataEntryValue | null): number | null {
  return typeof value === "string" && /^\d{1,12}$/.test(value) ? Number(value) : null;
}

/** Nothing to look at. */
export function loader(): never {
  return notFound();
}

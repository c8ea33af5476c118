import { type Result, refuse } from "#app/kernel/result.ts";
import { decisionLetterKind } from "../core/paper-kinds.ts";
import type { UploadRefusal } from "../core/upload.ts";
import { documentsOf } from "../queries/documents.server.ts";
import { removePage } from "./remove-page.server.ts";
import { storeUpload } from "./store-upload.server.ts";

export interface KeepDecisionLetter {
  readonly tenant: string;
  /** A file that this colleague may work on: looked at before. */
  readonly dossierId: string;
  readonly file: File;
  /** Letters that something was decided with, by id: those stay. */
  readonly decidedWith: readonly string[];
  readonly staffId: string;
  readonly now: Date;
}

/** Puts a letter ready in a file: a PDF, through the same door as every paper. The one that was ready before goes; one that something was decided with stays. */
export async function keepDecisionLetter(ask: KeepDecisionLetter): Promise<Result<unknown, UploadRefusal>> {
  const { tenant, dossierId, file, decidedWith, staffId, now } = ask;
  const begin = Buffer.from(await file.slice(0, 1024).arrayBuffer()).toString("latin1");
  if (file.size === 0) return refuse("empty");
  if (!begin.includes("%PDF-")) return refuse("wrongType");
  const actor = { kind: "staff", id: staffId } as const;
  const before = (await documentsOf(tenant, dossierId)).filter(
    ({ id, kind }) => kind === decisionLetterKind && !decidedWith.includes(id),
  );
  const name = file.name;
  const body = file.stream();
  const stored = await storeUpload({ tenant, dossierId, kind: decisionLetterKind, name, body, actor, now });
  if (!stored.ok) return stored;
  for (const { id: pageId } of before.flatMap(({ pages }) => pages))
    await removePage({ tenant, dossierId, pageId, actor, now });
  return stored;
}

import type { AppLoadContext } from "@remix-run/node";
import { noteOwnVisit } from "#app/cases/commands/note-visit.server.ts";
import { makeHandOver, takeHandOver } from "#app/intake/commands/hand-over.server.ts";
import { formById } from "#app/intake/contract.ts";
import { draftIdForTypedCode } from "#app/intake/queries/draft-for-code.server.ts";
import { nextStepOf } from "#app/intake/queries/next-step.server.ts";
import { openDraft } from "#app/intake/queries/open-draft.server.ts";
import { receiptOf } from "#app/intake/queries/receipt.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { PapersVisit } from "./papers-visit.server.ts";
import { qrOf } from "./qr.server.ts";

/** Where somebody goes on, and the cookie that lets them. */
export interface GoingOn {
  readonly to: string;
  readonly cookie: string;
}

/** The QR code that opens one paper on the phone of the same person. */
export async function paperQr(context: AppLoadContext, visit: PapersVisit, paper: string) {
  const kind = visit.started ? ("draft" as const) : ("intake" as const);
  const token = await makeHandOver(context.tenant, { kind, id: visit.dossierId, paper }, context.now);
  return qrOf(`${context.origin}/${visit.lng}/verder/${token}`);
}

/** A scanned QR code: the form or the case that it was made for, or one paper of it. Null when it does not work any more. */
export async function byScan(context: AppLoadContext, lng: string, token: string): Promise<GoingOn | null> {
  const handed = await takeHandOver(context.tenant, token, context.now);
  if (!handed) return null;
  return handed.kind === "draft"
    ? startedForm(context, lng, handed.id, handed.paper)
    : sentForm(context, lng, handed.id, handed.paper);
}

/** A code as it was typed: the started form that it belongs to. */
export async function byTypedCode(context: AppLoadContext, lng: string, code: string): Promise<GoingOn | null> {
  const id = await draftIdForTypedCode(context.tenant, code, context.now);
  return id ? startedForm(context, lng, id) : null;
}

async function startedForm(context: AppLoadContext, lng: string, id: string, paper?: string): Promise<GoingOn | null> {
  const draft = await openDraft(context.tenant, id, context.now);
  if (!draft) return null;
  const form = formById(draft.form) ?? notFound();
  const place = paper ? `bewijs/${paper}` : nextStepOf(form, draft, context.now);
  return { to: `/${lng}/${form.slug}/${place}`, cookie: keepSession(context, { kind: "draft", id }) };
}

async function sentForm(context: AppLoadContext, lng: string, id: string, paper?: string): Promise<GoingOn | null> {
  const { tenant, now } = context;
  const receipt = await receiptOf(tenant, id);
  if (!receipt) return null;
  await noteOwnVisit({ tenant, intakeId: id, action: "case.opened", now });
  const to = `/${lng}/mijn-zaken/${receipt.reference}${paper ? `/bewijs/${paper}` : ""}`;
  return { to, cookie: keepSession(context, { kind: "intake", id }) };
}

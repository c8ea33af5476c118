import { createHmac } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { db, query, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import type { DecisionFileContent } from "../queries/decision-file.server.ts";
import { acknowledge } from "./acknowledge-decision-file.server.ts";

/** Where the files of one decision lie. */
interface Place {
  readonly tenant: string;
  readonly id: string;
  readonly folder: string;
}

/** Beside the JSON stand the CSV and, of each, the signature; the receiver puts `.ontvangen` beside them. */
const received = ".ontvangen";
/** Every name that we give, and the one that we are given: nothing else in a folder is ours. */
const ends = [".json", ".json.sig", ".json.half", ".csv", ".csv.sig", ".csv.half", received];

function pathOf({ tenant, id, folder }: Place): string {
  return join(settings().handOverFolder, tenant, folder, id);
}

/** The JSON is named last: who sees it finds all that belongs to it. */
export async function putFiles(place: Place, key: string, { json, csv }: DecisionFileContent): Promise<void> {
  const path = pathOf(place);
  await remember(place);
  await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
  for (const [end, text] of [
    ["csv", csv],
    ["json", json],
  ] as const) {
    const signature = `sha256=${createHmac("sha256", key).update(text).digest("hex")}\n`;
    await writeFile(`${path}.${end}.sig`, signature, { mode: 0o600 });
    await writeFile(`${path}.${end}.half`, text, { mode: 0o600 });
    await rename(`${path}.${end}.half`, `${path}.${end}`);
  }
  // They may have been taken away while they came.
  await remember(place);
}

/** Kept before anything is written: what a crash leaves behind is found again. */
async function remember(place: Place): Promise<void> {
  await db.decisionFilePlace.createMany({ data: [place], skipDuplicates: true });
}

interface Lying extends Place, Record<string, unknown> {
  /** Null: the decision is gone. */
  readonly state: string | null;
  /** It is to lie here, as its system stands now. */
  readonly stands: boolean;
}

const atOnce = 500;

/**
 * Looks in the folders what was received there, and takes away what nobody needs any more: what was acknowledged in whatever way, whose
 * decision is gone, or whose system takes its files elsewhere now. Only files that we put there are touched. @returns how many were received.
 */
export async function collectReceived(now: Date): Promise<number> {
  let count = 0;
  let after: Place = { tenant: "", id: "00000000-0000-0000-0000-000000000000", folder: "" };
  for (;;) {
    const page = await lyingAfter(after);
    for (const place of page) {
      try {
        count += await look(place, now);
      } catch (error) {
        // The next round comes in some minutes; one folder that cannot be read holds up no other.
        log.warn({ error, file: place.id }, "the files of a decision cannot be looked at");
      }
    }
    const last = page.at(-1);
    if (!last) return count;
    after = last;
  }
}

function lyingAfter({ tenant, id, folder }: Place): Promise<Lying[]> {
  return query<Lying>(
    "decision-files-in-folders",
    `select l.tenant, l.id, l.folder, f.state, coalesce(p.way = 'folder' and p.address = l.folder, false) as stands
     from decision_file_place l left join decision_file f on f.tenant = l.tenant and f.id = l.id
       left join referral_partner p on p.tenant = f.tenant and p.id = f.partner_id
     where (l.tenant, l.id, l.folder) > ($1, $2::uuid, $3) order by l.tenant, l.id, l.folder limit ${atOnce}`,
    [tenant, id, folder],
  );
}

/** @returns 1 when it was received. */
async function look(place: Lying, now: Date): Promise<0 | 1> {
  const { tenant, id, state, stands } = place;
  const isOpen = state !== null && state !== "acknowledged";
  if (isOpen && (await stat(`${pathOf(place)}${received}`).catch(() => undefined))) {
    const done = await acknowledge({ tenant, id, by: null, now });
    await takeAway(place);
    return done.ok ? 1 : 0;
  }
  if (isOpen && stands) return 0;
  if (isOpen) await sendOn(place);
  await takeAway(place);
  return 0;
}

/** Where it lay nobody takes it any more: what was not taken goes where its system takes it now. */
async function sendOn({ tenant, id }: Place): Promise<void> {
  await transaction(async (tx) => {
    const set = { state: "waiting", attempts: 0, deliveredAt: null };
    const { count } = await tx.decisionFile.updateMany({ where: { tenant, id, state: "delivered" }, data: set });
    if (count > 0) await enqueue(tx, { type: "decisionFile.made", version: 1, tenant, payload: { fileId: id } });
  });
}

async function takeAway({ tenant, id, folder }: Place): Promise<void> {
  const path = pathOf({ tenant, id, folder });
  await Promise.all(ends.map((end) => rm(`${path}${end}`, { force: true })));
  await db.decisionFilePlace.deleteMany({ where: { tenant, id, folder } });
}

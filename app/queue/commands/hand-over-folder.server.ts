import { createHmac } from "node:crypto";
import { mkdir, opendir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { db, query, type Tx, transaction } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { settings } from "#app/platform/settings.server.ts";
import { caseSystem, takesFiles } from "../core/referral/partner.ts";
import { type DecisionFileContent, liesIn, lockDecisionFile } from "../queries/decision-file.server.ts";
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
  if (await isKept(place)) return;
  await db.decisionFilePlace.createMany({ data: [{ ...place, letGo: true }], skipDuplicates: true });
  throw new Error("the files of a decision were taken away while they came");
}

/** Kept before anything is written: what a crash leaves behind is found again. */
async function remember({ tenant, id, folder }: Place): Promise<void> {
  const place = { tenant, id, folder };
  await db.decisionFilePlace.upsert({
    where: { tenant_id_folder: place },
    create: place,
    update: { letGo: false },
  });
}

async function isKept({ tenant, id, folder }: Place): Promise<boolean> {
  return (await db.decisionFilePlace.count({ where: { tenant, id, folder, letGo: false } })) > 0;
}

interface Lying extends Place, Record<string, unknown> {
  /** Null: the decision is gone. */
  readonly state: string | null;
  /** The folder is of the system that has it. */
  readonly theirs: boolean;
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
    `select l.tenant, l.id, l.folder, f.state, coalesce(p.way = 'folder' and p.address = l.folder, false) as theirs,
       coalesce(p.way = 'folder' and p.address = l.folder and p.active and p.kind = $4, false) as stands
     from decision_file_place l left join decision_file f on f.tenant = l.tenant and f.id = l.id
       left join referral_partner p on p.tenant = f.tenant and p.id = f.partner_id
     where (l.tenant, l.id, l.folder) > ($1, $2::uuid, $3) order by l.tenant, l.id, l.folder limit ${atOnce}`,
    [tenant, id, folder, caseSystem],
  );
}

/** @returns 1 when it was received. */
async function look(place: Lying, now: Date): Promise<0 | 1> {
  const { tenant, id, folder, state, theirs, stands } = place;
  const isOpen = state !== null && state !== "acknowledged";
  const isReceived = isOpen && theirs && (await isThere(`${pathOf(place)}${received}`));
  if (!isReceived && isOpen && stands) return 0;
  const done = isReceived ? await acknowledge({ tenant, id, by: null, folder, now }) : null;
  if (await letGo(place)) await takeAway(place);
  return done?.ok ? 1 : 0;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/**
 * Looks once more, with the decision locked: much may have changed since the page was read. Where its files lie nobody takes them any
 * more, and what was not taken goes, once, where its system takes it now. @returns false when they are to lie there after all.
 */
function letGo({ tenant, id, folder }: Place): Promise<boolean> {
  return transaction(async (tx) => {
    const file = await lockDecisionFile(tx, tenant, id);
    const isOpen = file !== undefined && file.state !== "acknowledged";
    if (isOpen && liesIn(file, folder) && takesFiles(file)) return false;
    const { count } = await tx.decisionFilePlace.updateMany({
      where: { tenant, id, folder, letGo: false },
      data: { letGo: true },
    });
    if (isOpen && count > 0) await sendOn(tx, tenant, id);
    return true;
  });
}

async function sendOn(tx: Tx, tenant: string, id: string): Promise<void> {
  const set = { state: "waiting", attempts: 0, deliveredAt: null };
  const { count } = await tx.decisionFile.updateMany({ where: { tenant, id, state: "delivered" }, data: set });
  if (count > 0) await enqueue(tx, { type: "decisionFile.made", version: 1, tenant, payload: { fileId: id } });
}

/** Its place stays locked meanwhile: a delivery that puts the files here anew waits, and finds nothing of ours taken away after it. */
async function takeAway(place: Place): Promise<void> {
  const { tenant, id, folder } = place;
  const path = pathOf(place);
  await transaction(async (tx) => {
    const found = await tx.$queryRaw<unknown[]>`
      select 1 from decision_file_place
      where tenant = ${tenant} and id = ${id}::uuid and folder = ${folder} and let_go for update`;
    // A disk or a share that is away shows nothing, and gives back later what it held: then its files are still to be taken away.
    if (found.length === 0 || !(await holdsAnything(join(path, "..")))) return;
    await Promise.all(ends.map((end) => rm(`${path}${end}`, { force: true })));
    await tx.decisionFilePlace.deleteMany({ where: { tenant, id, folder } });
  });
}

async function holdsAnything(path: string): Promise<boolean> {
  const folder = await opendir(path).catch(() => undefined);
  if (!folder) return false;
  const first = await folder.read();
  await folder.close();
  return first !== null;
}

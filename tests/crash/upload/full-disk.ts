import { closeSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Stage } from "../upload-cut.ts";
import { givenPhoto, openPaper, send } from "./in-browser.ts";
import { answerIsThere, form, givenFile, givenVisitor, impatiently, sendAll, sendPart, type Told } from "./visitor.ts";
import { filler, whatIsKept } from "./what-is-kept.ts";

/** Writes a file until the disk takes no more. @returns how to make room again. */
function fill(folder: string): () => void {
  const path = join(folder, filler);
  const file = openSync(path, "w");
  for (const size of [1_000_000, 4096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    }
  }
  closeSync(file);
  return () => rmSync(path);
}

const freeOn = (folder: string) => Number(statfsSync(folder).bavail) * Number(statfsSync(folder).bsize);

/** The disk for papers is full: the page says so and keeps the file; a press sends it once there is room. */
export async function fullDisk(stage: Stage): Promise<void> {
  const visitor = await givenVisitor(stage.port);
  const [kind = ""] = visitor.kinds;
  const documents = join(stage.dataFolder, "documents");
  const makeRoom = fill(documents);
  stage.say(`${freeOn(documents)} bytes free`);
  const { browser, page } = await openPaper(stage, visitor, kind);
  try {
    await page.setInputFiles("main input[type=file]", await givenPhoto());
    await send(page);
    await page.waitForURL("**/*?mis=notStored", { timeout: 120_000 });
    stage.say(`told: ${await page.locator("main [data-error-summary]").innerText()}`.replaceAll("\n", " "));
    const full = await whatIsKept(stage.dataFolder);
    stage.expect(
      Object.keys(full.pages).length === 0 && full.half === 0 && full.loose === 0 && full.underWay === 1,
      `nothing is half there: ${JSON.stringify(full)}`,
    );
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("main input[type=file]")?.files?.length);
    makeRoom();
    await send(page);
    await page.waitForURL("**/*?klaar=stored", { timeout: 120_000 });
    const kept = await whatIsKept(stage.dataFolder);
    stage.expect(
      kept.pages[kind] === 1 && kept.parts === 0 && kept.missing === 0,
      `room again: ${JSON.stringify(kept)}`,
    );
    stage.expect(await answerIsThere(visitor), "the answer that was given before is there");
  } finally {
    await browser.close();
  }
}

/** The whole disk is full, that of the database too: whatever is answered, it goes on from there once there is room. */
export async function fullDiskOfAll(stage: Stage): Promise<void> {
  const visitor = await givenVisitor(stage.port);
  const [kind = ""] = visitor.kinds;
  const file = await givenFile(kind);
  const begun = await sendPart(visitor, file);
  const first = await sendPart(visitor, file, begun.received);
  const makeRoom = fill(stage.dataFolder);
  stage.say(`full at byte ${first.received}: ${freeOn(stage.dataFolder)} bytes free`);
  const impatient = impatiently(visitor, stage.port);
  let told: Told | undefined = first;
  for (let parts = 0; parts < 8 && told?.received !== undefined; parts += 1)
    told = await sendPart(impatient, file, told.received).catch((error: Error) => void stage.say(error.message));
  stage.say(`told: ${JSON.stringify(told ?? null)}`);
  const page = await impatient.client.get(`/nl/${form}/bewijs/${kind}`);
  stage.say(`the page: ${page.status} ${page.heading}`);
  makeRoom();
  const end = await sendAll(visitor, file);
  stage.expect(end.to?.endsWith("?klaar=stored") === true, `room again: ${end.to}`);
  const kept = await whatIsKept(stage.dataFolder);
  stage.expect(kept.pages[kind] === 1 && kept.parts === 0 && kept.missing === 0, `kept: ${JSON.stringify(kept)}`);
  stage.expect(await answerIsThere(visitor), "the answer that was given before is there");
}

import { randomBytes } from "node:crypto";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { chromiumFlags, ensureChromium } from "#tests/harness/chromium.ts";
import type { Stage } from "../upload-cut.ts";
import { form, givenVisitor, hostOf, type Visitor } from "./visitor.ts";
import { sizesOf, whatIsKept } from "./what-is-kept.ts";

/** A browser on a slow line with the session of this visitor, and one of their papers open. */
export async function openPaper(stage: Stage, visitor: Visitor, kind: string) {
  const browser = await chromium.launch({ executablePath: await ensureChromium(stage.say), args: [...chromiumFlags] });
  const origin = `http://${hostOf(stage.port)}`;
  const context = await browser.newContext({ baseURL: origin });
  await context.addCookies([...visitor.client.cookies].map(([name, value]) => ({ name, value, url: origin })));
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  const slow = { offline: false, latency: 50, downloadThroughput: 500_000, uploadThroughput: 150_000 };
  await line.send("Network.emulateNetworkConditions", slow);
  await page.goto(`/nl/${form}/bewijs/${kind}`);
  return { browser, page };
}

/** A photo as a phone makes it: large, and full of detail. */
export async function givenPhoto() {
  const [width, height] = [4000, 3000];
  const buffer = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 60 })
    .toBuffer();
  return { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer };
}

export const send = (page: Page) => page.getByRole("button", { name: "Verstuur deze bladzijde" }).click();
export const words = (page: Page) => page.locator("main .under-way").innerText();

/** Killed while a photo goes, and loaded again while it goes on. */
export async function cutInBrowser(stage: Stage): Promise<void> {
  const visitor = await givenVisitor(stage.port);
  const [kind = ""] = visitor.kinds;
  const { browser, page } = await openPaper(stage, visitor, kind);
  try {
    let answered = 0;
    page.on("response", (response) => {
      if (response.url().endsWith("/deel") && response.ok()) answered += 1;
    });
    const photo = await givenPhoto();
    await page.setInputFiles("main input[type=file]", photo);
    await send(page);
    await percent(page, 20);
    stage.say(`before: ${await words(page)}`);
    await stage.kill();
    await page.getByText("Er is even geen verbinding").waitFor({ timeout: 60_000 });
    stage.say(`killed: ${await words(page)}`);
    await stage.start();
    await percent(page, 40);
    stage.say(`running again: ${await words(page)}`);
    await page.reload();
    await percent(page, 50);
    stage.say(`loaded again: ${await words(page)}`);
    await page.waitForURL("**/*?klaar=stored", { timeout: 120_000 });
    stage.say(`then: ${await page.locator("main .notice-ok").first().innerText()}`);
    const [size = 0] = await sizesOf(stage.dataFolder);
    stage.say(`a photo of ${photo.buffer.length} bytes went as ${size}, in ${answered} requests that were answered`);
    stage.expect(size > 0 && size < photo.buffer.length, "it was made smaller");
    // One to begin and one for each part; after each of the two cuts one to ask, and one part that may have come before. Who began
    // anew would need six more.
    stage.expect(answered <= Math.ceil(size / 200_000) + 5, "of each cut at most one part was sent twice");
    const kept = await whatIsKept(stage.dataFolder);
    stage.expect(kept.pages[kind] === 1 && kept.parts === 0 && kept.missing === 0, `kept: ${JSON.stringify(kept)}`);
    await page.reload();
    stage.expect((await page.locator("main .paper-pages > li").count()) === 1, "loaded again it is not sent again");
  } finally {
    await browser.close();
  }
}

/** Waits until the page says that so much is there. */
async function percent(page: Page, least: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector("loket-photo")?.getAttribute("data-state") === "sending" &&
      Number(document.querySelector("[data-percent]")?.textContent) >= wanted,
    least,
    { timeout: 60_000 },
  );
}

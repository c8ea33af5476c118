import type { Stage } from "../upload-cut.ts";
import { answerIsThere, givenFile, givenVisitor, sendAll, sendPart } from "./visitor.ts";
import { receivedOf, whatIsKept } from "./what-is-kept.ts";

/** Killed after the beginning, after a part, in the middle of one, and when the last part is there and is looked into. */
export async function cutBetweenParts(stage: Stage): Promise<void> {
  const { port, dataFolder } = stage;
  const visitor = await givenVisitor(port);
  const [kind = ""] = visitor.kinds;
  const moments = ["begun", "afterPart", "duringPart", "looking"] as const;
  for (const moment of moments) {
    const file = await givenFile(kind);
    let killed: Promise<void> | undefined;
    let cutAt = 0;
    const cut = async (received: number) => {
      if (killed) return;
      const wanted = { begun: 0, afterPart: 400_000, duringPart: 400_000, looking: 800_000 }[moment];
      if (received < wanted) return;
      cutAt = received;
      const kill = async () => {
        if (moment === "looking") while ((await receivedOf(dataFolder, file.id)) !== file.bytes.length);
        await stage.kill();
        await stage.start();
      };
      killed = kill();
      if (moment === "begun" || moment === "afterPart") await killed;
    };
    const end = await sendAll(visitor, file, cut);
    await killed;
    stage.expect(end.to?.endsWith("?klaar=stored") === true, `killed ${moment}, at byte ${cutAt}: ${end.to}`);
    // A last part whose answer was lost, sent once more, is no second page.
    const again = await sendPart(visitor, file, file.bytes.length);
    stage.expect(again.to === end.to, "asked once more, the answer is the same");
  }
  const kept = await whatIsKept(dataFolder);
  stage.say(JSON.stringify(kept));
  stage.expect(kept.pages[kind] === moments.length, `${moments.length} files sent, ${kept.pages[kind]} papers kept`);
  stage.expect(
    kept.parts === 0 && kept.underWay === 0 && kept.missing === 0,
    "no part is left, and no paper is without its bytes",
  );
  stage.expect(await answerIsThere(visitor), "the answer that was given before is there");
}

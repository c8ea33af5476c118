/** How it is with the file: parts go, the line is down, or the last part goes and it is looked into. */
export interface Told {
  readonly state: "sending" | "waiting" | "looking";
  readonly percent: number;
}

/** Where the page goes when there is no more to send; `keep`: the file may be sent again as it is. */
export interface End {
  readonly to: string;
  readonly keep?: boolean;
}

/** On a slow line a part takes some seconds: no more than that is ever sent twice. */
const partBytes = 200_000;

/**
 * Sends a file in parts until the server says where to go. Asks the server how far it is after every silence: it knows, also when it was
 * killed, or when another page had begun.
 * @throws Error when the answers lead nowhere
 */
export async function sendParts(to: string, id: string, file: File, tell: (told: Told) => void): Promise<End> {
  let received: number | undefined;
  let silences = 0;
  for (let idle = 0; idle < 5; ) {
    const answer = await ask(to, id, file, received);
    if (answer === undefined) {
      tell({ state: "waiting", percent: 0 });
      received = undefined;
      silences += 1;
      await untilLater(silences);
    } else if ("to" in answer) return answer;
    else {
      idle = answer.received === received ? idle + 1 : 0;
      received = answer.received;
      silences = 0;
      const state = received + partBytes < file.size ? "sending" : "looking";
      tell({ state, percent: Math.floor((100 * received) / file.size) });
    }
  }
  throw new Error("no way on");
}

/** One question to the server; undefined when nobody answers, or it asks to come back later. */
async function ask(
  to: string,
  id: string,
  file: File,
  start: number | undefined,
): Promise<{ readonly received: number } | End | undefined> {
  const form = new FormData();
  form.set("id", id);
  form.set("naam", file.name);
  form.set("grootte", String(file.size));
  if (start !== undefined) {
    form.set("vanaf", String(start));
    // Read first: a file that is gone from the phone is no line that dropped.
    form.set("deel", new Blob([await file.slice(start, start + partBytes).arrayBuffer()]));
  }
  const answer = await fetch(to, { method: "POST", body: form }).catch(() => undefined);
  if (!answer || answer.status === 429 || answer.status >= 500) return undefined;
  // The session ended, or it was sent meanwhile: the page for that is where we were led.
  if (answer.redirected) return { to: answer.url, keep: true };
  return answer.json();
}

/** When the line is back, or after a while: longer each time, up to ten seconds. */
function untilLater(silences: number): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, Math.min(10, 2 ** (silences - 1)) * 1000);
    addEventListener(
      "online",
      () => {
        clearTimeout(timer);
        done();
      },
      { once: true },
    );
  });
}

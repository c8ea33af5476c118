/** Tells how far a long command is: one line that moves on a terminal, now and then a plain line elsewhere. */
export interface Progress {
  at(done: number, note?: string): void;
  end(): void;
}

type Screen = Pick<NodeJS.WriteStream, "write" | "isTTY">;

const width = 30;
const everyMs = { terminal: 200, elsewhere: 10_000 } as const;

/** @param clock milliseconds that only go up. */
export function progressOn(screen: Screen, label: string, total: number, clock = () => performance.now()): Progress {
  const began = clock();
  let said = Number.NEGATIVE_INFINITY;
  let first: number | undefined;
  const say = (done: number, note: string) => {
    const seconds = (clock() - began) / 1000;
    const perSecond = seconds > 0 ? Math.round((done - (first ?? 0)) / seconds) : 0;
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const counts = `${done} of ${total} · ${perSecond}/s${note && ` · ${note}`}`;
    const percent = `${Math.floor(share * 100)}`.padStart(3);
    const bar = "█".repeat(Math.round(share * width)).padEnd(width, "░");
    screen.write(
      screen.isTTY ? `\r\x1b[2K${label} ${bar} ${percent} % · ${counts}` : `${label} ${percent} % · ${counts}\n`,
    );
  };
  let last = { done: 0, note: "" };
  return {
    at: (done, note = "") => {
      first ??= done;
      last = { done, note };
      if (clock() - said < everyMs[screen.isTTY ? "terminal" : "elsewhere"]) return;
      said = clock();
      say(done, note);
    },
    end: () => {
      say(last.done, last.note);
      if (screen.isTTY) screen.write("\n");
    },
  };
}

import { Agent, request } from "node:http";

export interface Shot {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly port: number;
  /** What worker number `n` sends next; called again for each request. */
  readonly next: (worker: number, count: number) => Shot;
  readonly workers?: number;
  readonly seconds?: number;
  /** Status that a good answer has; anything else ends the bench. */
  readonly expect: number;
}

export interface Speed {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** A closed loop: every worker sends its next request when the last one is answered. Milliseconds; the first second warms up. */
export async function measure(load: Load): Promise<Speed> {
  const { workers = 16, seconds = 5 } = load;
  const agent = new Agent({ keepAlive: true, maxSockets: workers });
  const warm = performance.now() + 1000;
  const end = warm + seconds * 1000;
  const times: number[] = [];
  const work = async (worker: number) => {
    for (let count = 0; performance.now() < end; count += 1) {
      const began = performance.now();
      const status = await send(agent, load.port, load.next(worker, count));
      if (status !== load.expect) throw new Error(`expected ${load.expect}, got ${status}`);
      if (began >= warm) times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  agent.destroy();
  times.sort((left, right) => left - right);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100;
  return { perSecond: Math.round(times.length / seconds), p50: at(0.5), p95: at(0.95) };
}

function send(agent: Agent, port: number, shot: Shot): Promise<number> {
  return new Promise((done, fail) => {
    const { method, path, headers, body } = shot;
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const outgoing = request(
      { agent, host: "127.0.0.1", port, method, path, headers: { ...headers, ...length } },
      (answer) => {
        answer.resume();
        answer.once("end", () => done(answer.statusCode ?? 0));
      },
    );
    outgoing.once("error", fail);
    outgoing.end(body);
  });
}

export interface Pace extends Omit<Load, "workers"> {
  readonly perSecond: number;
}

/** An open loop: requests leave at a steady pace, whether or not the last one is answered, and are timed from when they were due. */
export async function measureAtPace({ perSecond, seconds = 10, port, next, expect }: Pace): Promise<Speed> {
  const agent = new Agent({ keepAlive: true });
  const began = performance.now();
  const warm = perSecond;
  const times = await Promise.all(
    Array.from({ length: warm + perSecond * seconds }, async (_, n) => {
      const due = began + (n * 1000) / perSecond;
      await new Promise((wake) => setTimeout(wake, Math.max(0, due - performance.now())));
      const status = await send(agent, port, next(n, n));
      if (status !== expect) throw new Error(`expected ${expect}, got ${status}`);
      return performance.now() - due;
    }),
  );
  agent.destroy();
  const kept = times.slice(warm).sort((left, right) => left - right);
  const at = (share: number) => Math.round((kept[Math.floor(kept.length * share)] ?? 0) * 100) / 100;
  return { perSecond, p50: at(0.5), p95: at(0.95) };
}

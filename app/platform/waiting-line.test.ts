import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WaitingLine } from "./waiting-line.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const away = new Error("away");
const lineOf = (places: number) =>
  new WaitingLine({
    ...{ places, lookMs: 250, still: 12, longest: 80 },
    isAway: (error) => error === away,
    sentAway: () => new Error("sent away"),
  });
const takes = (milliseconds: number) => () => new Promise<string>((done) => setTimeout(done, milliseconds, "done"));
const never = () => new Promise<string>(() => undefined);
const outcome = (work: Promise<unknown>) => work.catch((error: Error) => error.message);

test("a busy database: everybody's turn comes, in order, however long the line is", async () => {
  const line = lineOf(10);
  const served: number[] = [];
  const all = Array.from({ length: 200 }, (_, visitor) =>
    line.run(async () => {
      served.push(visitor);
      await takes(300)();
    }),
  );
  // 20 rounds of 300 ms: the last ones wait almost six seconds.
  await vi.advanceTimersByTimeAsync(6000);
  await Promise.all(all);
  expect(served).toEqual(Array.from({ length: 200 }, (_, visitor) => visitor));
});

test("a database that does not answer: who waits is sent away after three seconds", async () => {
  const line = lineOf(1);
  void line.run(never);
  const waiting = outcome(line.run(takes(1)));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await waiting).toBe("sent away");
});

test("a database that refuses everybody is no line that moves", async () => {
  const line = lineOf(1);
  const refused = async () => {
    await takes(900)();
    throw away;
  };
  const all = Array.from({ length: 9 }, () => outcome(line.run(refused)));
  await vi.advanceTimersByTimeAsync(4000);
  expect(await Promise.all(all)).toEqual([...Array(4).fill("away"), ...Array(5).fill("sent away")]);
});

test("work that fails for a reason of its own gives its place to the next, and the line moves", async () => {
  const line = lineOf(1);
  const fails = async () => {
    await takes(1500)();
    throw new Error("wrong");
  };
  const all = [outcome(line.run(fails)), outcome(line.run(fails)), outcome(line.run(takes(1500)))];
  await vi.advanceTimersByTimeAsync(4500);
  expect(await Promise.all(all)).toEqual(["wrong", "wrong", "done"]);
});

test("nobody waits longer than twenty seconds, also when the line moves", async () => {
  const line = lineOf(1);
  const all = Array.from({ length: 12 }, () => outcome(line.run(takes(2000))));
  await vi.advanceTimersByTimeAsync(24_000);
  const said = await Promise.all(all);
  expect(said.filter((one) => one === "done")).toHaveLength(10);
  expect(said.slice(10)).toEqual(["sent away", "sent away"]);
});

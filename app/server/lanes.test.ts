import { expect, test } from "vitest";
import { Lanes } from "./lanes.ts";

/** Work that ends when it is told to, and what was begun so far. */
function givenWork() {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((done, fail) => ends.set(name, (error) => (error ? fail(error) : done())));
  };
  return { begun, work, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

const aWhile = () => new Promise((wake) => setImmediate(wake));

test("as many run side by side as there are places, and the next begins when one is done", async () => {
  const { begun, work, end } = givenWork();
  const lanes = new Lanes(2);
  await lanes.start(["a"], [], work("a"));
  await lanes.start(["b"], [], work("b"));
  const third = lanes.start(["c"], [], work("c"));
  await aWhile();
  expect(begun).toEqual(["a", "b"]);
  end("b");
  await third;
  expect(begun).toEqual(["a", "b", "c"]);
});

test("what follows a melding that is still on its way waits for it, also when there is a place", async () => {
  const { begun, work, end } = givenWork();
  const lanes = new Lanes(3);
  await lanes.start(["m1"], [], work("meldingen"));
  const follows = lanes.start(["a1"], ["m1"], work("aanvragen"));
  await aWhile();
  expect(begun).toEqual(["meldingen"]);
  end("meldingen");
  await follows;
  expect(begun).toEqual(["meldingen", "aanvragen"]);
});

test("what went wrong is thrown at the next who comes, and at whoever waits for the rest", async () => {
  const { begun, work, end } = givenWork();
  const lanes = new Lanes(2);
  await lanes.start([], [], work("a"));
  await lanes.start([], [], work("b"));
  end("a", new Error("the disk is full"));
  await aWhile();
  await expect(lanes.start([], [], work("c"))).rejects.toThrow("the disk is full");
  end("b");
  await expect(lanes.rest()).rejects.toThrow("the disk is full");
  expect(begun).toEqual(["a", "b"]);
});

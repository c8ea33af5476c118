import type { Answers, Known } from "../answers.ts";
import { parseDay } from "./calendar.ts";

/** How a condition reads a fact; a derived slot holds what was worked out from several. */
export type SlotKind = "number" | "day" | "yesNo" | "choice" | "option" | "derived";

interface Slot {
  readonly fact: string;
  readonly kind: SlotKind;
  /** Bounds of a number. */
  readonly from: number;
  readonly to: number;
  /** The option that must be ticked. */
  readonly option: string;
  /** Numbers for the options of a choice, in the order in which conditions name them. */
  readonly codes: Map<string, number>;
}

/**
 * One set of answers, read once: of a household, or of one row. Every fact a program reads has a slot with everything it can still be,
 * as an interval: yes is 1 and no is 0, an option is the number it was given, a day its day number.
 */
export interface Frame {
  readonly slots: Slot[];
  /** The slots that are read from answers, those of one fact together: looking an answer up costs most. */
  readonly read: number[];
  readonly lo: number[];
  readonly hi: number[];
  /** For each slot the reason bits (`machine.ts`) that hold when it is no single value. */
  readonly why: number[];
  answers: Answers;
  /** Before the id of a fact in a trace: `kinderen.0.` for a row, empty for the household; null for a row nobody has filled in yet. */
  path: string | null;
}

export const noAnswers: Answers = Object.freeze({});

/** The bit that says that answers are missing or rough; `machine.ts` has the others. */
export const forWantOfFacts = 4;

/** The number of an option that no condition names; those that are named count from 1. */
const unnamed = 0;

export function newFrame(): Frame {
  return { slots: [], read: [], lo: [], hi: [], why: [], answers: noAnswers, path: "" };
}

/** The slot for reading a fact in this way; the same reading gets the same slot. */
export function slotFor(
  frame: Frame,
  fact: string,
  kind: SlotKind,
  detail: { from?: number; to?: number; option?: string } = {},
): number {
  const { from = -Infinity, to = Infinity, option = "" } = detail;
  const same = (slot: Slot) =>
    slot.fact === fact && slot.kind === kind && slot.from === from && slot.to === to && slot.option === option;
  const known = frame.slots.findIndex(same);
  if (known >= 0) return known;
  frame.lo.push(-Infinity);
  frame.hi.push(Infinity);
  frame.why.push(forWantOfFacts);
  const at = frame.slots.push({ fact, kind, from, to, option, codes: new Map() }) - 1;
  if (kind !== "derived") {
    const last = frame.read.findLastIndex((other) => frame.slots[other]?.fact === fact);
    frame.read.splice(last < 0 ? frame.read.length : last + 1, 0, at);
  }
  return at;
}

/** The number that stands for an option in a choice slot. */
export function codeOf(frame: Frame, slot: number, option: string): number {
  const { codes } = frame.slots[slot] as Slot;
  const known = codes.get(option);
  if (known !== undefined) return known;
  codes.set(option, codes.size + 1);
  return codes.size;
}

/** An answer of the wrong kind (a form has changed since), or a band that ends before it begins, is read as no answer: open, never a guess. */
export function loadFrame(frame: Frame, answers: Answers): void {
  frame.answers = answers;
  const { slots, read } = frame;
  let fact = "";
  let known: Known | undefined;
  for (let place = 0; place < read.length; place++) {
    const at = read[place] as number;
    const slot = slots[at] as Slot;
    if (slot.fact !== fact) {
      fact = slot.fact;
      known = answers[fact];
    }
    loadSlot(frame, at, known);
  }
}

/** Reads one answer into one slot. */
export function loadSlot(frame: Frame, at: number, known: Known | undefined): void {
  const slot = frame.slots[at] as Slot;
  if (slot.kind === "number") loadNumber(frame, at, slot, known);
  else if (slot.kind === "day") loadDay(frame, at, known);
  else {
    const value = codeFor(slot, known);
    frame.lo[at] = value >= unnamed ? value : -Infinity;
    frame.hi[at] = value >= unnamed ? value : Infinity;
  }
}

/**
 * The same as `loadFrame`, written out for these slots as the text of a function of `a`, the answers: an exact answer is read on the
 * spot, everything else by `l`; `d` reads a day. Ids of facts and options stand in it as quoted text only.
 */
export function loaderText({ slots, read }: Frame): string {
  let fact: string | null = null;
  const steps = read.map((at) => {
    const slot = slots[at] as Slot;
    const look = slot.fact === fact ? "" : `v = a[${JSON.stringify(slot.fact)}];`;
    fact = slot.fact;
    const [exact, value] = exactText(slot);
    return `${look} if (${exact}) lo[${at}] = hi[${at}] = ${value}; else l(${at}, v);`;
  });
  return `let v, t; ${steps.join("\n")}`;
}

/** When an answer `v` is exact in this reading, and the number that it is then. */
function exactText({ kind, from, to, option, codes }: Slot): readonly [exact: string, value: string] {
  switch (kind) {
    case "number":
      return [`typeof v === "number" && v - v === 0`, `v < ${from} ? ${from} : v > ${to} ? ${to} : v`];
    case "day":
      return [`typeof v === "string" && (t = d(v)) === t`, "t"];
    case "yesNo":
      return [`typeof v === "boolean"`, "v ? 1 : 0"];
    case "option":
      return ["Array.isArray(v)", `v.includes(${JSON.stringify(option)}) ? 1 : 0`];
    case "choice": {
      const named = [...codes].map(([id, code]) => `v === ${JSON.stringify(id)} ? ${code} : `);
      return [`typeof v === "string"`, `${named.join("")}${unnamed}`];
    }
    case "derived":
      return ["false", "0"];
  }
}

/** 1 or 0 for yes and no, the number of the option chosen, or NaN while it is open. */
function codeFor(slot: Slot, known: Known | undefined): number {
  if (slot.kind === "yesNo") return known === true ? 1 : known === false ? 0 : Number.NaN;
  if (slot.kind === "choice") return typeof known === "string" ? (slot.codes.get(known) ?? unnamed) : Number.NaN;
  return Array.isArray(known) ? (known.includes(slot.option) ? 1 : 0) : Number.NaN;
}

function loadNumber(frame: Frame, at: number, slot: Slot, known: Known | undefined): void {
  let lo = -Infinity;
  let hi = Infinity;
  if (typeof known === "number") {
    if (Number.isFinite(known)) lo = hi = known;
  } else if (isBand(known)) {
    if (typeof known.from === "number") lo = known.from;
    if (typeof known.to === "number") hi = known.to;
  }
  const sound = lo <= hi;
  frame.lo[at] = sound ? Math.min(Math.max(lo, slot.from), slot.to) : slot.from;
  frame.hi[at] = sound ? Math.max(Math.min(hi, slot.to), slot.from) : slot.to;
}

function loadDay(frame: Frame, at: number, known: Known | undefined): void {
  let lo = Number.NaN;
  let hi = Number.NaN;
  if (typeof known === "string") lo = hi = parseDay(known);
  else if (isBand(known)) {
    if (typeof known.from === "string") lo = parseDay(known.from);
    if (typeof known.to === "string") hi = parseDay(known.to);
  }
  const sound = !(lo > hi);
  frame.lo[at] = sound && !Number.isNaN(lo) ? lo : -Infinity;
  frame.hi[at] = sound && !Number.isNaN(hi) ? hi : Infinity;
}

function isBand(
  known: Known | undefined,
): known is { readonly from: number | string | null; readonly to: number | string | null } {
  return typeof known === "object" && known !== null && "from" in known;
}

import type { Answers } from "../answers.ts";
import { parseDay } from "./calendar.ts";
import { type Frame, forWantOfFacts, loadFrame, newFrame } from "./frame.ts";
import type { Recorder } from "./recorder.ts";
import type { Condition, Expression } from "./syntax.ts";
import type { World } from "./verdict.ts";

/** A verdict while it is being computed: no, yes, or open with a bit for every reason why. */
export const NO = 0;
export const YES = 1;
export const OPEN = 2;
export const FACTS = forWantOfFacts;
export const JUDGEMENT = 8;
export const FIGURE = 16;

/** Runs a condition on the household that is loaded. */
export type Test = () => number;
/** Runs an expression: leaves the interval, and the reasons why it is no single value, in the machine's registers. */
export type Measure = () => void;

/** Where an expression leaves its value: nothing is allocated while a household is looked at. */
export interface Registers {
  lo: number;
  hi: number;
  why: number;
}

/** The memory of one program. Conditions that are compiled together share it, so a household is read once for all of them. */
export interface Machine {
  readonly out: Registers;
  readonly root: Frame;
  readonly figureKeys: string[];
  readonly figureLo: number[];
  readonly figureHi: number[];
  /** What hangs on the world alone is worked out once for a world, not for every household. */
  readonly fixed: { readonly measure: Measure; readonly value: Registers }[];
  /** Called when the world differs from the one before, after `fixed` was brought up to date. */
  readonly onWorld: (() => void)[];
  /** Values that many conditions need, worked out as soon as a household is read, each into its own slot. */
  readonly derived: { readonly measure: Measure; readonly slot: number }[];
  today: number;
  /** `world.today` as it was last read, so that the same day is not read again for every household. */
  todayText: string;
  /** The world that was read last: nearly always the next household lives in it too. */
  world: World | null;
  /** Counts the households looked at. */
  run: number;
}

/** What turns nodes into closures, at one place in the program: the household, or a row of a group. */
export interface Compiler {
  readonly machine: Machine;
  readonly frame: Frame;
  /** Present when the program must explain itself; then nothing is cut short. */
  readonly recorder: Recorder | null;
  test(condition: Condition): Test;
  measure(expression: Expression): Measure;
  /** Where the value of an expression is kept ready, or null when it must be worked out each time. */
  slotOf(expression: Expression): number | null;
  within(frame: Frame): Compiler;
}

export function newMachine(): Machine {
  return {
    // Start as fractions, so that the engine keeps them as unboxed doubles from the first household on.
    out: { lo: -0.5, hi: 0.5, why: 0 },
    root: newFrame(),
    figureKeys: [],
    figureLo: [],
    figureHi: [],
    fixed: [],
    onWorld: [],
    derived: [],
    today: 0.5,
    todayText: "",
    world: null,
    run: 0,
  };
}

/** The place of a figure in the machine; the same key gets the same place. */
export function figureSlot(machine: Machine, key: string): number {
  const known = machine.figureKeys.indexOf(key);
  if (known >= 0) return known;
  machine.figureLo.push(-Infinity);
  machine.figureHi.push(Infinity);
  return machine.figureKeys.push(key) - 1;
}

/** The value of an expression that reads no answers, kept up to date with the world. */
export function fixedValue(machine: Machine, measure: Measure): Registers {
  const value: Registers = { lo: -0.5, hi: 0.5, why: 0 };
  machine.fixed.push({ measure, value });
  return value;
}

/** Reads household and world into the machine, once for all that is then asked of it. */
export function load(machine: Machine, answers: Answers, world: World): void {
  read(machine, answers, world);
  derive(machine);
}

/** The same, but for what is derived from several answers. @param loads a faster way to read these answers into the frame. */
export function read(machine: Machine, answers: Answers, world: World, loads?: (answers: Answers) => void): void {
  const first = machine.run === 0;
  machine.run += 1;
  if (readWorld(machine, world) || first) refresh(machine);
  machine.root.answers = answers;
  if (loads) loads(answers);
  else loadFrame(machine.root, answers);
}

export function derive({ derived, root, out }: Machine): void {
  for (let at = 0; at < derived.length; at++) {
    const { measure, slot } = derived[at] as Machine["derived"][number];
    measure();
    root.lo[slot] = out.lo;
    root.hi[slot] = out.hi;
    root.why[slot] = out.why;
  }
}

/** Whether it differs from the world that was read before. */
function readWorld(machine: Machine, world: World): boolean {
  if (machine.world === world) return false;
  machine.world = world;
  const { figureKeys, figureLo, figureHi } = machine;
  let differs = false;
  if (machine.todayText !== world.today) {
    machine.today = parseDay(world.today);
    machine.todayText = world.today;
    differs = true;
  }
  for (let at = 0; at < figureKeys.length; at++) {
    const figure = world.figures[figureKeys[at] as string];
    const sure = figure !== undefined && figure.uncertain !== true && Number.isFinite(figure.value);
    const lo = sure ? (figure.value as number) : -Infinity;
    if (lo === figureLo[at]) continue;
    figureLo[at] = lo;
    figureHi[at] = sure ? lo : Infinity;
    differs = true;
  }
  return differs;
}

function refresh({ fixed, onWorld, out }: Machine): void {
  for (const { measure, value } of fixed) {
    measure();
    value.lo = out.lo;
    value.hi = out.hi;
    value.why = out.why;
  }
  for (const tell of onWorld) tell();
}

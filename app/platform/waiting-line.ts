export interface LineRules {
  /** How many are at work at once. */
  readonly places: number;
  /** Milliseconds between two looks at the line. */
  readonly lookMs: number;
  /** Looks in a row at which nothing had moved before everybody who waits is sent away. */
  readonly still: number;
  /** Looks before somebody is sent away from a line that does move. */
  readonly longest: number;
  /** Whether work that failed says that the database is away: then the line did not move. */
  isAway(error: unknown): boolean;
  /** What those who are sent away are told. */
  sentAway(): Error;
}

interface Waiting {
  looks: number;
  readonly enter: () => void;
  readonly leave: (error: Error) => void;
}

/**
 * The line before a pool of connections. A busy database makes people wait in order for as long as the line moves; a database that
 * does not answer sends them away soon. It counts looks and not seconds: a machine that stood still itself proves nothing.
 */
export class WaitingLine {
  readonly #rules: LineRules;
  #busy = 0;
  #still = 0;
  #line: Waiting[] = [];
  #looking: NodeJS.Timeout | undefined;

  constructor(rules: LineRules) {
    this.#rules = rules;
  }

  /** Does `work` when there is a place for it. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#busy < this.#rules.places) this.#busy += 1;
    else await this.#wait();
    try {
      const value = await work();
      this.#still = 0;
      return value;
    } catch (error) {
      if (!this.#rules.isAway(error)) this.#still = 0;
      throw error;
    } finally {
      this.#giveUpPlace();
    }
  }

  #wait(): Promise<void> {
    this.#looking ??= setInterval(() => this.#look(), this.#rules.lookMs);
    return new Promise((enter, leave) => this.#line.push({ looks: 0, enter, leave }));
  }

  /** The place goes to the next in line, or becomes free. */
  #giveUpPlace(): void {
    const next = this.#line.shift();
    if (next) next.enter();
    else this.#busy -= 1;
    this.#rest();
  }

  #look(): void {
    this.#still += 1;
    const isStuck = this.#still >= this.#rules.still;
    const waiting = this.#line;
    this.#line = [];
    for (const one of waiting) {
      one.looks += 1;
      if (isStuck || one.looks >= this.#rules.longest) one.leave(this.#rules.sentAway());
      else this.#line.push(one);
    }
    this.#rest();
  }

  #rest(): void {
    if (this.#line.length > 0) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}

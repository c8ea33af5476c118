interface UnderWay {
  readonly makes: ReadonlySet<string>;
  readonly over: Promise<void>;
}

/** Pieces of work side by side, a few at a time. A piece that needs what another one still makes waits for that one. */
export class Lanes {
  readonly #most: number;
  readonly #underWay = new Set<UnderWay>();
  #failed: { readonly error: unknown } | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Starts `work` as soon as there is a place and what it needs is there; comes back then, not when the work is done.
   * @throws what an earlier piece threw; then nothing more is started.
   */
  async start(makes: readonly string[], needs: readonly string[], work: () => Promise<void>): Promise<void> {
    for (const one of [...this.#underWay]) if (needs.some((name) => one.makes.has(name))) await one.over;
    while (this.#underWay.size >= this.#most) await Promise.race([...this.#underWay].map(({ over }) => over));
    this.#stopIfFailed();
    const one: UnderWay = {
      makes: new Set(makes),
      over: work().then(
        () => this.#done(one),
        (error) => this.#done(one, { error }),
      ),
    };
    this.#underWay.add(one);
  }

  /** Waits for everything that was started. @throws what a piece threw */
  async rest(): Promise<void> {
    await Promise.all([...this.#underWay].map(({ over }) => over));
    this.#stopIfFailed();
  }

  #done(one: UnderWay, failed?: { readonly error: unknown }): void {
    this.#underWay.delete(one);
    this.#failed ??= failed;
  }

  #stopIfFailed(): void {
    if (this.#failed) throw this.#failed.error;
  }
}

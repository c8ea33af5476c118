/** Categories by which a caseload is counted; `none`: nobody set one yet. */
export const categories = ["A", "B", "C", "none"] as const;
export type Category = (typeof categories)[number];

/** How many intakes of a category a colleague who works all week can carry; null where nobody set it. */
export type Norms = { readonly [C in Category]: number | null };

export interface Load {
  readonly id: string;
  /** The part of the week that this colleague works, in percents. */
  readonly percent: number;
  readonly counts: { readonly [C in Category]: number };
}

export interface CaseloadSettings {
  readonly norms: Norms;
  /** The part of the week per colleague; who is not in it works all of it. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Norms and parts of the week from their rows. */
export function settingsFrom(
  norms: readonly { readonly category: string; readonly most: number }[],
  shares: readonly { readonly staffId: string; readonly percent: number }[],
): CaseloadSettings {
  const normOf = (category: Category) => norms.find((one) => one.category === category)?.most ?? null;
  return {
    norms: { A: normOf("A"), B: normOf("B"), C: normOf("C"), none: normOf("none") },
    shares: new Map(shares.map(({ staffId, percent }) => [staffId, percent])),
  };
}

/** All of it in one line: another line means that somebody changed it. */
export function settingsLine({ norms, shares }: CaseloadSettings): string {
  const parts = [...shares].map(([id, percent]) => `${id}:${percent}`).sort();
  return [...categories.map((category) => norms[category] ?? ""), ...parts].join("~");
}

/** How full a colleague is, in percents of what the norms leave room for; null while a norm that counts is not set, or they work no day. */
export function fullness({ percent, counts }: Omit<Load, "id">, norms: Norms): number | null {
  if (percent === 0) return null;
  let share = 0;
  for (const category of categories) {
    const most = norms[category];
    if (counts[category] === 0) continue;
    if (most === null) return null;
    share += counts[category] / most;
  }
  return Math.round((share / percent) * 10_000);
}

/** How many intakes somebody carries. */
export function total({ counts }: Pick<Load, "counts">): number {
  return categories.reduce((sum, category) => sum + counts[category], 0);
}

/** Something to be handed out, and who of the chosen colleagues may have it. */
export interface ToSpread {
  readonly reference: string;
  readonly category: Category;
  readonly may: readonly string[];
}

/**
 * Proposes a colleague for each: whoever would be least full with it, the first of the list where two are. Without norms it counts intakes
 * for the days that somebody works. It looks at nothing but the number and category of what they carry. A colleague decides.
 */
export function spread(
  items: readonly ToSpread[],
  loads: readonly Load[],
  norms: Norms,
): ReadonlyMap<string, string | null> {
  const carried = new Map(loads.map((load) => [load.id, load]));
  const proposed = new Map<string, string | null>();
  for (const { reference, category, may } of items) {
    const [best] = [...carried.values()]
      .filter(({ id, percent }) => may.includes(id) && percent > 0)
      .map((load) => withOne(load, category))
      .map((load) => ({ load, weight: weightOf(load, norms) }))
      .sort((left, right) => left.weight - right.weight);
    proposed.set(reference, best?.load.id ?? null);
    if (best) carried.set(best.load.id, best.load);
  }
  return proposed;
}

function withOne(load: Load, category: Category): Load {
  return { ...load, counts: { ...load.counts, [category]: load.counts[category] + 1 } };
}

/** A norm that nobody set weighs as all others on average do, so that two colleagues are always compared by the same measure. */
function weightOf({ percent, counts }: Load, norms: Norms): number {
  const set = categories.flatMap((category) => norms[category] ?? []);
  const usual = set.length > 0 ? set.reduce((sum, most) => sum + most, 0) / set.length : 1;
  const sum = categories.reduce((share, category) => share + counts[category] / (norms[category] ?? usual), 0);
  return sum / percent;
}

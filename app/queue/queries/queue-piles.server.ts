/** Where an intake lies that was joined to none. The numbers are those of the indexes. */
export const pileNumbers = { new: 0, takenByNobody: 1, taken: 2, closedByNobody: 3, closed: 4 } as const;
export type Pile = keyof typeof pileNumbers;

export const openPiles: readonly Pile[] = ["new", "takenByNobody", "taken"];
export const closedPiles: readonly Pile[] = ["closedByNobody", "closed"];
export const allPiles: readonly Pile[] = [...openPiles, ...closedPiles];

const ofNobody: ReadonlySet<Pile> = new Set(["new", "takenByNobody", "closedByNobody"]);

/** Those of the piles that hold what nobody has, or else what somebody has. */
export function pilesOf(piles: readonly Pile[], whose: "nobody" | "somebody"): readonly Pile[] {
  return piles.filter((pile) => ofNobody.has(pile) === (whose === "nobody"));
}

/** The number of the pile of `i`, word for word as in the indexes. */
export const pileOf = `(case when i.state in ('stored', 'received') then case when i.assignee is null then 0 else 2 end
  when i.state in ('in_progress', 'asked_to_complete') then case when i.assignee is null then 1 else 2 end
  when i.assignee is null then 3 else 4 end)`;

import { type Staff, worksFor } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import {
  type ApprovedChoice,
  type ChoiceFields,
  choiceFieldsOf,
  overlayOf,
  overlayOn,
  type SchemeDefinition,
  schemes,
  standing,
} from "#app/regelingen/contract.ts";
import { approvedChoices } from "#app/regelingen/queries/approved-choices.server.ts";
import { openProposals, type StoredChoice } from "#app/regelingen/queries/stored-choices.server.ts";
import { type Gemeente, gemeenteName, werkpleinById } from "#app/werkpleinen/contract.ts";
import { daysText, schemeName, shortTerms } from "./choice-words.server.ts";

/** One scheme in one gemeente. */
export interface ChoiceCell {
  readonly gemeente: string;
  readonly href: string;
  readonly now: string | null;
  readonly example: boolean;
  readonly coming: readonly string[];
  readonly proposed: number;
}

export interface ProposalLine {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly terms: string;
  readonly proposer: string;
  /** Whether this colleague proposed it, and so cannot approve it. */
  readonly own: boolean;
}

export interface ChoicesModel {
  readonly gemeenten: readonly Gemeente[];
  readonly rows: readonly { readonly scheme: string; readonly name: string; readonly cells: readonly ChoiceCell[] }[];
  readonly proposals: readonly ProposalLine[];
}

/** The schemes in which a gemeente has something to choose, with what that is. */
export const chosenSchemes: readonly { readonly scheme: SchemeDefinition; readonly fields: ChoiceFields }[] =
  schemes.flatMap((scheme) => {
    const fields = choiceFieldsOf(scheme);
    return fields ? [{ scheme, fields }] : [];
  });

/** The gemeenten whose choices are this colleague's work. */
export function gemeentenFor(staff: Staff): readonly Gemeente[] {
  return werkpleinById(staff.tenant).gemeenten.filter(({ id }) => worksFor(staff, id));
}

/** What holds today, what comes and what waits, for every scheme and gemeente of this colleague. */
export async function choicesModel(staff: Staff, now: Date): Promise<ChoicesModel> {
  const gemeenten = gemeentenFor(staff);
  const ids = gemeenten.map(({ id }) => id);
  const [approved, open] = await Promise.all([
    Promise.all(ids.map((id) => approvedChoices(staff.tenant, id))),
    openProposals(staff.tenant, ids),
  ]);
  return {
    gemeenten,
    rows: chosenSchemes.map(({ scheme: { id }, fields }) => ({
      scheme: id,
      name: schemeName(id),
      cells: ids.map((gemeente, index) => cellOf(id, fields, gemeente, approved[index] ?? [], open, now)),
    })),
    proposals: open.map((proposal) => proposalLine(proposal, staff)),
  };
}

function cellOf(
  scheme: string,
  fields: ChoiceFields,
  gemeente: string,
  approved: readonly ApprovedChoice[],
  open: readonly StoredChoice[],
  now: Date,
): ChoiceCell {
  const today = dayInAmsterdam(now);
  const example = overlayOf(gemeente);
  const current = example && overlayOn(example, approved, today).overlay.choices.find((one) => one.scheme === scheme);
  return {
    gemeente,
    href: `/beheer/regelingen/${gemeente}/${scheme}`,
    now: current ? shortTerms(fields, current) : null,
    example: current?.demo ?? false,
    coming: standing(approved, scheme)
      .filter(({ validFrom }) => validFrom > today)
      .map((choice) => `${daysText(choice)}: ${shortTerms(fields, choice)}`),
    proposed: open.filter((one) => one.gemeente === gemeente && one.scheme === scheme).length,
  };
}

/** A proposal that waits, on one line. */
export function proposalLine(proposal: StoredChoice, staff: Staff): ProposalLine {
  const { id, gemeente, scheme, proposer, proposerName } = proposal;
  const fields = chosenSchemes.find((one) => one.scheme.id === scheme)?.fields;
  return {
    id,
    href: `/beheer/regelingen/voorstel/${id}`,
    title: `${schemeName(scheme)}, ${gemeenteName(gemeente) ?? gemeente}`,
    terms: `${daysText(proposal)}: ${fields ? shortTerms(fields, proposal) : ""}`,
    proposer: proposerName,
    own: proposer === staff.id,
  };
}

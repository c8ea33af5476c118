/** A municipality that a Werkplein works for. */
export interface Gemeente {
  /** Kebab-case, stable; also the scope of staff. */
  readonly id: string;
  readonly name: string;
}

/** Where residents can come. A street is left out as long as nobody has given it. */
export interface Location {
  readonly id: string;
  readonly gemeente: string;
  readonly name: string;
  readonly address: { readonly street?: string; readonly postcode?: string; readonly place: string };
}

/** One tenant: an inter-municipal service, or one municipality that does the work itself. */
export interface Werkplein {
  /** Tenant id in every table. */
  readonly id: string;
  readonly name: string;
  /** The part of the name that is set in bold, and the part under it. */
  readonly brand: readonly [string, string];
  /** Host names without port, lower case. */
  readonly hosts: readonly string[];
  readonly phone: {
    /** As people dial it, written as people read it. */
    readonly number: string;
    /** For `tel:` links: digits only, or `+` and digits. */
    readonly link: string;
    /** Key of the text with opening hours. */
    readonly hours: string;
  };
  readonly email: string;
  /** Where post goes; also the address for a melding on paper. */
  readonly addressLines: readonly string[];
  readonly locations: readonly Location[];
  readonly gemeenten: readonly Gemeente[];
  /** Municipalities of the past, for old files and reports only; nobody can choose them. */
  readonly formerGemeenten?: readonly (Gemeente & { readonly until: string })[];
  /** How far back bank statements go, where the council asks less than three months: what is not needed is not asked. */
  readonly bankStatements?: "sixWeeks";
  /** Months that a kind of record is kept, where the council chose another number than the default (`app/retention`). */
  readonly keepsMonths?: Readonly<Record<string, number>>;
  /** Which kinds of decision a second colleague must agree with before they count; none when left out. */
  readonly twoDecide?: readonly ("toekenning" | "afwijzing" | "buiten_behandeling")[];
  /** Gemeenten where a committee advises on objections (Awb art. 7:13): these have twelve weeks to decide on one; others six. */
  readonly objectionCommittee?: readonly string[];
  /**
   * Colleagues see a suggested category after their own choice (`queue/core/suggest-category.ts`). Off when left out; on only with the
   * number of the DPIA that covers it.
   */
  readonly suggestsCategory?: { readonly dpia: string };
  /** Values for `--loket-<token>`; what is not named keeps the house value. Contrast of each is tested. */
  readonly look: Readonly<Partial<Record<LookToken, string>>>;
  /** Contact data are made up for the demonstration; a real Werkplein replaces them before opening. */
  readonly demo: boolean;
}

export type LookToken = "accent" | "accent-strong" | "accent-soft";

/** One Werkplein, one file: everything that differs from its neighbours. */
export function defineWerkplein(werkplein: Werkplein): Werkplein {
  return werkplein;
}

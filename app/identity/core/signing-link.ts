/** The link with which a partner signs along works this many days; a new one can always be made. */
export const linkDays = 28;

/** For what the key of such a link is made. */
export const linkPurpose = "signing-link";

/** What the applicant told of their partner. */
export interface ToldPartner {
  readonly name: string;
  /** Null: not told. Then there is no link, as nobody could be held against it. */
  readonly bsn: string | null;
}

/** The sealed content of a party. Seal context: `party:<tenant>:<id>`. What was told stays apart from what DigiD or a colleague said. */
export interface PartyContent {
  readonly told?: ToldPartner;
  /** By DigiD. */
  readonly name?: string;
  readonly bsn?: string;
  /** The paper that a colleague saw. */
  readonly proof?: string;
  /** Of who acts for a resident: on what they do so, and where they can be reached. */
  readonly ground?: string;
  readonly contact?: RepresentativeContact;
}

/** Where somebody who acts for a resident can be reached. */
export interface RepresentativeContact {
  readonly email: string | null;
  readonly phone: string | null;
  /** In their own words, as it stands on an envelope; empty when not told. */
  readonly address: string;
  /** In which we write to them. */
  readonly language: string;
}

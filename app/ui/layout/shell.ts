import { createContext, useContext } from "react";
import type { LanguageCode } from "#app/i18n/contract.ts";

/** What stands around every page of a resident. Plain data, made by the route. */
export interface ShellModel {
  readonly werkplein: {
    /** Also the look: `data-look`. */
    readonly id: string;
    readonly name: string;
    /** The part of the name in bold, and the part under it. */
    readonly brand: readonly [string, string];
    /** As people read it, as machines dial it, and the key of its opening hours. */
    readonly phone: { readonly number: string; readonly link: string; readonly hours: string };
  };
  readonly home: string;
  /** In the order of the switcher, the present one included; each `href` is this page in that language. */
  readonly languages: readonly { readonly code: LanguageCode; readonly href: string }[];
  /** This page with and without the Dutch beside it. Left out: no such choice on this page. */
  readonly bothHref?: string;
  /** Or where that choice is posted to: on pages about one person, whose address must not tell anything. */
  readonly bothAction?: string;
  /** Where "Sluit snel" leads: a route that forgets the session and moves on. */
  readonly quickExit: string;
  /** "Bel mij terug". */
  readonly callback: string;
  readonly privacy: string;
  readonly accessibility: string;
  /** Says before the session ends that it will (C-44). */
  readonly idle?: IdleModel;
}

export interface IdleModel {
  readonly minutes: number;
  readonly before: number;
  /** POST here renews the session; 2xx when it did. */
  readonly renew: string;
  /** Opens the form again; of one person, so never kept with the frame of a page. */
  readonly code?: string;
  /** Nothing is kept after the end: the texts say so. */
  readonly forgets?: boolean;
  /** Where to go on after the end. */
  readonly resume: string;
}

/** The form of a page with questions. Buttons elsewhere on the page belong to it by this id, so that typed text travels with them. */
export const questionFormId = "question";

export interface Shell extends ShellModel {
  /** Set on pages whose typed text must survive another language. */
  readonly formId?: string;
}

const Around = createContext<Shell | undefined>(undefined);

export const ShellProvider = Around.Provider;

/** The shell around the page; undefined in print and in tests of single parts. */
export function useShell(): Shell | undefined {
  return useContext(Around);
}

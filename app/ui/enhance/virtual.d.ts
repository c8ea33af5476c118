declare module "virtual:loket-enhance" {
  /** Where the one module of residents' pages is served. */
  export const address: string;
}

import type { UploadRefusal } from "./upload.ts";

/** Thrown where a file turns out to be none that we take. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: UploadRefusal;
  constructor(refusal: UploadRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

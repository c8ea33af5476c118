import type { PaperSketch as Sketch } from "#app/documents/contract.ts";

const sheet = "M12 4h18l8 8v32H12Z M30 4v8h8";
const lines = "M17 32h16 M17 37h10";

const drawings: Readonly<Record<Sketch, string>> = {
  pass: "M5 11h38v26H5Z M15 20a4 4 0 1 0 0-.1Z M9 31c1-4 11-4 12 0 M27 19h11 M27 25h11 M27 31h7",
  bank: `${sheet} M31 18h-6a4 4 0 0 0-4 4v0a4 4 0 0 0 4 4h6 M18 21h9 M18 24h9 ${lines}`,
  payslip: `${sheet} M17 18h8 M29 18h4 M17 23h8 M29 23h4 M17 28h16 M17 36h8 M27 33h7v6h-7Z`,
  letter: `${sheet} M17 18h7 M17 25h16 M17 30h16 M17 35h10`,
  home: `${sheet} M17 25l8-7 8 7 M19 24v7h12v-7 M17 37h16`,
  car: `${sheet} M17 28v-4l3-5h10l3 5v4Z M17 24h16 M20 28v2 M30 28v2 M17 37h16`,
  care: `${sheet} M25 17v12 M19 23h12 M17 36h16`,
  bill: `${sheet} M17 18h16 M17 23h16 M17 28h16 M17 36h6 M27 36h6`,
  contract: `${sheet} M17 18h16 M17 23h16 M17 28h10 M17 38c3-5 5-5 5-1 2-4 4-4 4 0l7-1`,
  list: `${sheet} M17 19h1 M22 19h11 M17 25h1 M22 25h11 M17 31h1 M22 31h11 M17 37h1 M22 37h7`,
};

/** What a paper looks like, so that somebody who reads little knows which one to look for. Its name always stands beside it. */
export function PaperSketch({ sketch }: { readonly sketch: Sketch }) {
  return (
    <svg className="paper-sketch" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d={drawings[sketch]} />
    </svg>
  );
}

/** Every limit on what residents send, in one place. Pages tell the same numbers. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 10_000_000,
  /** Pages of one document. */
  pages: 30,
  /** Documents of one dossier. */
  documents: 60,
  /** Bytes of one part of a file that comes in parts. */
  partBytes: 500_000,
  /** Pixels of one picture, by what reading it costs in memory. */
  pixels: { "image/jpeg": 64_000_000, "image/png": 30_000_000, "image/heic": 25_000_000 },
  /** Of one that is stored in several rounds, each over the whole picture: all of it has to be held. */
  pixelsInRounds: 24_000_000,
  /** What one packed list of objects in a PDF may unpack to. */
  unpackedBytes: 16_000_000,
  /** The long side of a picture as it is kept: an A4 at some 200 dots an inch. */
  side: 2400,
  /** Reading one file may take this much, in a process of its own. */
  inspection: { milliseconds: 20_000, mebibytes: 250 },
} as const;

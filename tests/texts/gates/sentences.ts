/** Sentences as a reader sees them: a dot inside a number or a name ends nothing. */
export function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])["”’)]?\s+(?=[\p{Lu}\d"“‘(<{€])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Words, with a value in braces as one word. */
export function words(sentence: string): readonly string[] {
  return (
    sentence
      .replace(/<[^>]*>/g, " ")
      .replace(/\{\{.*?\}\}/g, "x")
      .match(/[\p{L}\p{N}][\p{L}\p{N}.,'’@-]*/gu) ?? []
  );
}

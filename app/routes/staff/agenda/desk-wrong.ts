/** What is wrong in a form of the desk, by the id of its field. */
export interface DeskWrong {
  readonly field: string;
  readonly text: string;
}

/** What is wrong with one field, in words. */
export function wrongOf(wrong: readonly DeskWrong[], field: string): string | undefined {
  return wrong.find((each) => each.field === field)?.text;
}

import type { Gate } from "./gate.ts";

const tag = /<(\/?)([A-Za-z][\w-]*)[^>]*?(\/?)>/g;

/** Gate 4: the same tags as the Dutch, opened and closed. `<term>` marks a Dutch word and may be added. */
export const tags: Gate = ({ own, dutch }) => {
  const wanted = opened(Object.values(dutch)[0] ?? "");
  return Object.values(own).flatMap((text) => {
    const same = opened(text).join() === wanted.join();
    return [
      ...(same ? [] : [`tags are <${opened(text).join("> <")}>, in Dutch <${wanted.join("> <")}>`]),
      ...(balanced(text) ? [] : ["a tag is not closed, or closed in the wrong order"]),
      ...(/<[^>]*$|<[^A-Za-z/]/.test(text) ? ["a < stands alone"] : []),
    ];
  });
};

function opened(text: string): readonly string[] {
  return [...text.matchAll(tag)]
    .filter(([, closing, name]) => !closing && name !== "term")
    .map((match) => match[2] ?? "")
    .sort();
}

function balanced(text: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = "", alone] of text.matchAll(tag)) {
    if (alone) continue;
    if (!closing) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

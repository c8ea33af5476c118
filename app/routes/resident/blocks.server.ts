import { key, type Namespace, translator } from "#app/i18n/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";

/** A text by its parts. Which texts are critical stands in `locales/critical.json`. */
export function textRef(namespace: Namespace, parts: readonly string[], values?: TextRef["values"]): TextRef {
  return { key: key(namespace, ...parts), values };
}

/** The blocks that `locales/` holds under a key: `1.heading`, `1.text`, `1.items.1`, `1.steps.1`, `2.heading`, … */
export function blocksOf(namespace: Namespace, under: string, values?: TextRef["values"]): InformationBlock[] {
  const blocks: InformationBlock[] = [];
  for (let block = 1; ; block += 1) {
    const found = blockOf(namespace, under, block, values);
    if (found.length === 0) return blocks;
    blocks.push(...found);
  }
}

/** One of those blocks, by its number. */
export function blockOf(
  namespace: Namespace,
  under: string,
  block: number,
  values?: TextRef["values"],
): InformationBlock[] {
  const parts = [under, "blocks", String(block)];
  const found: InformationBlock[] = [];
  if (has(namespace, parts, "heading")) {
    found.push({ kind: "heading", text: textRef(namespace, [...parts, "heading"], values) });
  }
  if (has(namespace, parts, "text")) {
    found.push({ kind: "paragraph", text: textRef(namespace, [...parts, "text"], values) });
  }
  for (const [name, kind] of [
    ["items", "list"],
    ["steps", "steps"],
  ] as const) {
    const items = numbered(namespace, [...parts, name], values);
    if (items.length > 0) found.push({ kind, items });
  }
  return found;
}

/** The texts `<under>.1`, `<under>.2`, … as far as they go. */
export function numbered(namespace: Namespace, under: readonly string[], values?: TextRef["values"]): TextRef[] {
  const items: TextRef[] = [];
  while (has(namespace, under, String(items.length + 1))) {
    items.push(textRef(namespace, [...under, String(items.length + 1)], values));
  }
  return items;
}

function has(namespace: Namespace, parts: readonly string[], last: string): boolean {
  return translator("nl").has(key(namespace, ...parts, last));
}

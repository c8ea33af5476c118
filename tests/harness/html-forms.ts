/** One control of a form, as a browser without scripts would send it. */
export interface Field {
  readonly name: string;
  /** The `type` of an input, or `select`, `textarea`, `button`. */
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  /** Of a button that sends its form elsewhere. */
  readonly action?: string;
}

export interface Form {
  /** By which buttons elsewhere on the page name it. */
  readonly id?: string;
  readonly action: string;
  readonly method: "get" | "post";
  readonly fields: readonly Field[];
  /** The submit buttons, in order; last those that stand elsewhere on the page and name this form. */
  readonly buttons: readonly Field[];
}

export interface Link {
  readonly href: string;
  readonly text: string;
  readonly lang: string | undefined;
}

const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g;

/** Reads the forms of a page. Made for the well-formed HTML that React writes, not for the web at large. */
export function readForms(html: string): Form[] {
  const forms: (Form & Mutable)[] = [];
  const elsewhere: { form: string; button: Field }[] = [];
  let form: (typeof forms)[number] | undefined;
  let select: { name: string; chosen: string | undefined; first: string | undefined } | undefined;
  for (const match of html.matchAll(tag)) {
    const [, closing, name = "", rest = ""] = match;
    const element = name.toLowerCase();
    if (closing) {
      if (element === "select" && select && form)
        form.fields.push(control(select.name, "select", select.chosen ?? select.first ?? ""));
      if (element === "select") select = undefined;
      if (element === "form") form = undefined;
      continue;
    }
    const attributes = readAttributes(rest);
    if (element === "form") {
      const [id, action] = [attributes.get("id") ?? "", attributes.get("action") ?? ""];
      form = { id, action, method: methodOf(attributes), fields: [], buttons: [] };
      forms.push(form);
    } else if (element === "button" && attributes.has("form")) {
      elsewhere.push({ form: attributes.get("form") ?? "", button: buttonOf(attributes) });
    } else if (form && element === "select") {
      select = { name: attributes.get("name") ?? "", chosen: undefined, first: undefined };
    } else if (select && element === "option") {
      const value = attributes.get("value") ?? textAfter(html, match);
      select.first ??= value;
      if (attributes.has("selected")) select.chosen = value;
    } else if (form && !attributes.has("disabled")) {
      readControl(form, element, attributes, () => textAfter(html, match));
    }
  }
  for (const { form: id, button } of elsewhere) forms.find((each) => each.id === id)?.buttons.push(button);
  return forms;
}

interface Mutable {
  readonly fields: Field[];
  readonly buttons: Field[];
}

function buttonOf(attributes: ReadonlyMap<string, string>): Field {
  const button = control(attributes.get("name") ?? "", "button", attributes.get("value") ?? "");
  const action = attributes.get("formaction");
  return action === undefined ? button : { ...button, action };
}

function readControl(
  form: Mutable,
  element: string,
  attributes: ReadonlyMap<string, string>,
  text: () => string,
): void {
  const name = attributes.get("name") ?? "";
  const type = attributes.get("type") ?? (element === "button" ? "submit" : "text");
  const value = attributes.get("value");
  if (element === "textarea") form.fields.push(control(name, "textarea", text().replace(/^\n/, "")));
  else if (element === "button" || (element === "input" && (type === "submit" || type === "image"))) {
    if (type === "submit" || type === "image") form.buttons.push(buttonOf(attributes));
  } else if (element === "input") {
    const ticked = type === "radio" || type === "checkbox";
    form.fields.push({ name, type, value: value ?? (ticked ? "on" : ""), checked: attributes.has("checked") });
  }
}

/** What a browser sends when nothing is touched: ticked boxes, chosen options, text and hidden values. */
export function untouched(form: Form): [string, string][] {
  return form.fields.flatMap(({ name, type, value, checked }): [string, string][] => {
    if (name === "" || type === "file") return [];
    return (type === "radio" || type === "checkbox") && !checked ? [] : [[name, value]];
  });
}

export function readLinks(html: string): Link[] {
  return [...html.matchAll(/<a\s([^>]*)>([\s\S]*?)<\/a>/g)].map(([, rest = "", inner = ""]) => {
    const attributes = readAttributes(` ${rest}`);
    return { href: attributes.get("href") ?? "", text: plainText(inner), lang: attributes.get("lang") };
  });
}

/** The words of a piece of HTML, without tags. */
export function plainText(html: string): string {
  const words = html.replace(/<(script|style|template)[\s\S]*?<\/\1>/g, " ").replace(/<!--[\s\S]*?-->/g, "");
  return unescapeHtml(words.replace(/<[^>]+>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

function control(name: string, type: string, value: string): Field {
  return { name, type, value, checked: false };
}

function methodOf(attributes: ReadonlyMap<string, string>): "get" | "post" {
  return attributes.get("method")?.toLowerCase() === "post" ? "post" : "get";
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([\w:@-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g))
    found.set((match[1] ?? "").toLowerCase(), unescapeHtml(match[2] ?? match[3] ?? match[4] ?? ""));
  return found;
}

function textAfter(html: string, match: RegExpExecArray): string {
  const start = match.index + match[0].length;
  return unescapeHtml(html.slice(start, html.indexOf("</", start)));
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function unescapeHtml(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return named[entity] ?? whole;
    const code = entity[1]?.toLowerCase() === "x" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return String.fromCodePoint(code);
  });
}

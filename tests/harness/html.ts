import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // With the presets alone an unlabelled input went unseen (C-63).
    "input-missing-label": "error",
    // React writes `<br/>`, boolean attributes and `inputMode` as it likes; the spec allows both.
    "void-style": "off",
    "attr-case": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    // Tick boxes of one question share their name, as radios do.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    // Telephone numbers are kept on one line by the style sheet.
    "tel-non-breaking": "off",
    "no-inline-style": "error",
  },
});

/** What html-validate finds in a page, one line a problem. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  );
}

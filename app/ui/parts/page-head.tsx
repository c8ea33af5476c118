import type { TextRef } from "../forms/page-model.ts";
import { Text } from "./text.tsx";

/** What a page is about, and the first thing to know. */
export function PageHead({ heading, lead }: { readonly heading: TextRef; readonly lead: TextRef }) {
  return (
    <div className="prose">
      <h1>
        <Text of={heading} />
      </h1>
      <p className="lead">
        <Text of={lead} />
      </p>
    </div>
  );
}

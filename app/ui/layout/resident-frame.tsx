import type { ReactNode } from "react";
import { Language, type LanguageChoice, TranslationNotice } from "#app/i18n/contract.ts";
import { ResidentLayout } from "./resident-layout.tsx";
import type { Shell } from "./shell.ts";

interface ResidentFrameProps {
  readonly language: LanguageChoice;
  readonly shell: Shell;
  /** Whether a native reader approved every text of the language. */
  readonly reviewed: boolean;
  readonly children: ReactNode;
}

/** Language, header, help and the remark about translations around a resident's page. */
export function ResidentFrame({ language, shell, reviewed, children }: ResidentFrameProps) {
  return (
    <Language value={language}>
      <ResidentLayout shell={shell}>
        {children}
        <p className="translation-notice">
          <TranslationNotice allReviewed={reviewed} />
        </p>
      </ResidentLayout>
    </Language>
  );
}

import { htmlLang, T, useLanguage } from "#app/i18n/contract.ts";
import { Icon } from "./icon.tsx";

interface ReadAloudButtonProps {
  /** Id of the block that is read. */
  readonly of: string;
  /** A recording by a real voice; without it a voice of the device, if it truly has one. */
  readonly audio?: string;
}

/** Hidden until the module knows that it can read this language aloud (C-40). The phone number is always at the end of the page. */
export function ReadAloudButton({ of, audio }: ReadAloudButtonProps) {
  const { lng } = useLanguage();
  return (
    <loket-read-aloud of={of} lang={htmlLang(lng)} src={audio} data-unread>
      <button className="toggle read-aloud" type="button" hidden>
        <Icon name="sound" />
        <span data-while="quiet">
          <T k="ui:readAloud.start" alone />
        </span>
        <span data-while="reading" hidden>
          <T k="ui:readAloud.stop" alone />
        </span>
      </button>
    </loket-read-aloud>
  );
}

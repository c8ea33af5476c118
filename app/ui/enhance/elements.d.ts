import type { DetailedHTMLProps, HTMLAttributes } from "react";

type Custom<Attributes = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Attributes;

declare module "react" {
  // The types of React are made of namespaces; this only adds to one.
  // biome-ignore lint/style/noNamespace: see above
  namespace JSX {
    interface IntrinsicElements {
      "loket-idle": Custom<{ minutes: number; before: number; renew?: string }>;
      "loket-photo": Custom<{ to: string; mark: string }>;
      "loket-print": Custom;
      "loket-quick-exit": Custom;
      "loket-read-aloud": Custom<{ of: string; src?: string }>;
    }
  }
}

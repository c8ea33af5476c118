import type { TextRef } from "../forms/page-model.ts";
import { Text } from "./text.tsx";

/** Made on the server: squares of `size` modules, as one path. */
export interface QrModel {
  readonly size: number;
  readonly path: string;
}

/** For the screen of a computer; on a phone it would lead to itself, so it is hidden there. */
export function QrCode({ qr, caption }: { readonly qr: QrModel; readonly caption: TextRef }) {
  const border = 4;
  const box = qr.size + 2 * border;
  return (
    <figure className="qr-box">
      <svg
        className="qr"
        viewBox={`${-border} ${-border} ${box} ${box}`}
        aria-hidden="true"
        shapeRendering="crispEdges"
      >
        <path d={qr.path} />
      </svg>
      <figcaption>
        <Text of={caption} />
      </figcaption>
    </figure>
  );
}

import QRCode from "qrcode";
import type { QrModel } from "#app/ui/parts/qr-code.tsx";

/** A QR code as one path of squares; medium error correction, so that a scratched screen still scans. */
export function qrOf(text: string): QrModel {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  let path = "";
  for (let at = 0; at < data.length; at += 1) {
    if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  }
  return { size, path };
}

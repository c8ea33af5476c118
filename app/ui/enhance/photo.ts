/** The long side that is kept of a photo anyway; smaller files are not touched. */
const side = 2400;
const small = 1_000_000;

/** `<loket-photo><input type="file">`: a large photo is made smaller before it is sent. What cannot be drawn here goes as it is. */
export class Photo extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector("input");
    input?.addEventListener("change", () => void shrink(input).catch(() => undefined));
  }
}

async function shrink(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file?.type.startsWith("image/") || file.size <= small) return;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  // Another file may have been chosen, or the form sent, meanwhile.
  if (!blob || blob.size >= file.size || input.files?.[0] !== file) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }));
  input.files = chosen.files;
}

/** The long side of a photo as it is sent: an A4 stays easy to read. Smaller files are not touched. */
const side = 2000;
const small = 500_000;

/** A large photo, made smaller; undefined for what is small, cannot be drawn here, or would grow. */
export async function shrunk(file: File): Promise<File | undefined> {
  if (!file.type.startsWith("image/") || file.size <= small) return undefined;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const paper = canvas.getContext("2d");
  if (!paper) return undefined;
  // What is see-through is white, as paper is.
  paper.fillStyle = "#fff";
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  if (!blob || blob.size >= file.size) return undefined;
  return new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
}

export { limits } from "./core/limits.ts";
export { decisionLetterKind, isPaperKind, type PaperReason, type PaperSketch, paperKinds } from "./core/paper-kinds.ts";
export { type CalledPaper, type PaperToGive, papersToGive } from "./core/papers-to-give.ts";
export {
  type Advice,
  advices,
  adviceText,
  type DocumentView,
  type KeptType,
  type PageView,
  type PaperAnswer,
  paperAnswers,
  refusalText,
  type UploadRefusal,
  uploadRefusals,
} from "./core/upload.ts";

export { limits } from "./core/limits.ts";
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

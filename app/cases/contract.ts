export {
  type CaseStanding,
  type CaseTerms,
  longestText,
  mayWrite,
  type WriteRefusal,
  type WrittenKind,
  writtenKinds,
} from "./core/case-message.ts";
export { type Happening, type StoryLine, storyFor, storyForPartner } from "./core/case-story.ts";
export { type LookedAt, lookedAt } from "./core/looked-at.ts";
export type { MessagesModel } from "./core/messages-model.ts";

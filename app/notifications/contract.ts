export { takesTexts } from "./core/choose-channel.ts";
export { type MessageKind, messageKinds } from "./core/compose-message.ts";
export { messageMonthsKept } from "./core/retention.ts";

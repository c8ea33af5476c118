export { type MessageKind, messageKinds } from "./core/compose-message.ts";

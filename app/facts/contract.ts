export { catalogue, partsOfLife } from "./catalogue.ts";
export { defineFact, type FactDefinition, type FactType, type Ground, type Use } from "./core/define-fact.ts";
export { type Described, type DescribedRow, describeAnswer } from "./core/describe-answer.ts";
export { fieldNames, offeredOptions } from "./core/fields.ts";
export { type FindKey, findKeys, nameParts, normaliseFindKey } from "./core/find-keys.ts";
export { type FieldError, type RawFields, type Reading, readAnswer, type TypedFields } from "./core/read-answer.ts";
export { typedFrom } from "./core/typed-from.ts";

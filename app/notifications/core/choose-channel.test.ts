import { describe, expect, test } from "vitest";
import { canConfirmByCode, contactOf } from "#app/intake/contract.ts";
import { selam } from "#tests/personas/selam.ts";
import { chooseChannel } from "./choose-channel.ts";

describe("where the code goes that confirms what a helper sent", () => {
  const given = (more: Record<string, string | boolean>) =>
    contactOf({ language: "ti", answers: { ...selam.answers, helperTelefoon: "+31687654321", ...more } });

  test("to Selam's own phone, not to the volunteer's", () => {
    const contact = given({ telefoonnummer: "+31612345678" });
    expect(chooseChannel("confirmation", contact)).toEqual({ channel: "sms", to: "+31612345678" });
    expect(canConfirmByCode(contact)).toBe(true);
  });

  test.each(["+31687654321", "0687654321", "06-87 65 43 21"])(
    "to her mail when the phone is the volunteer's: %s",
    (phone) => {
      const contact = given({ telefoonnummer: phone, emailadres: "selam@example.org" });
      expect(chooseChannel("confirmation", contact)).toEqual({ channel: "email", to: "selam@example.org" });
      expect(canConfirmByCode(contact)).toBe(true);
    },
  );

  test("nowhere when only the volunteer's phone is known; other messages may still go there", () => {
    const contact = given({ telefoonnummer: "+31687654321" });
    expect(chooseChannel("confirmation", contact)).toBeNull();
    expect(canConfirmByCode(contact)).toBe(false);
    expect(chooseChannel("stored", contact)).toEqual({ channel: "sms", to: "+31687654321" });
  });

  test("nowhere when she said that it is not safe", () => {
    const contact = given({ telefoonnummer: "+31612345678", emailadres: "selam@example.org", veiligOmTeBellen: false });
    expect(chooseChannel("confirmation", contact)).toBeNull();
    expect(canConfirmByCode(contact)).toBe(false);
  });
});

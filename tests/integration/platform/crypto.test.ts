import { afterEach, describe, expect, test } from "vitest";
import {
  CannotUnseal,
  keyedHash,
  keyIdOf,
  randomCode,
  rewrap,
  seal,
  sealJson,
  sign,
  unseal,
  unsealJson,
  verify,
} from "#app/platform/crypto.server.ts";
import { forgetKeys, keyRing, keys, newMasterKey } from "#app/platform/master-key.server.ts";
import { forgetSettings } from "#app/platform/settings.server.ts";

const original = process.env.LOKET_MASTER_KEY ?? "";

function useKeys(...texts: string[]): void {
  process.env.LOKET_MASTER_KEY = texts.join(",");
  forgetSettings();
  forgetKeys();
}

afterEach(() => useKeys(original));

describe("sealed bytes", () => {
  test("open again in their own place only", () => {
    const sealed = sealJson("draft:t:1", { naam: "Ünal", bedrag: 12_345 });
    expect(unsealJson("draft:t:1", sealed)).toEqual({ naam: "Ünal", bedrag: 12_345 });
    expect(() => unsealJson("draft:t:2", sealed)).toThrow(CannotUnseal);
    expect(Buffer.from(sealed).includes("Ünal")).toBe(false);
  });

  test("differ each time, also for equal text", () => {
    const plain = Buffer.from("same");
    expect(seal("a", plain)).not.toEqual(seal("a", plain));
  });

  test("do not open when any byte of them was changed", () => {
    const sealed = seal("a", Buffer.from("geheim"));
    for (let index = 0; index < sealed.length; index++) {
      const changed = Uint8Array.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal("a", changed), `byte ${index}`).toThrow(CannotUnseal);
    }
    expect(() => unseal("a", sealed.subarray(0, 40))).toThrow(CannotUnseal);
    expect(() => unseal("a", new Uint8Array())).toThrow(CannotUnseal);
  });

  test("survive a rotation of the master key, and then open with the new key alone", () => {
    const newer = newMasterKey();
    const sealed = seal("a", Buffer.from("blijft"));
    useKeys(newer, original);
    expect(Buffer.from(unseal("a", sealed)).toString()).toBe("blijft");
    const wrapped = rewrap(sealed) ?? sealed;
    expect(keyIdOf(wrapped)).toBe(keys().current.id);
    expect(rewrap(wrapped)).toBeUndefined();
    useKeys(newer);
    expect(Buffer.from(unseal("a", wrapped)).toString()).toBe("blijft");
  });

  test("name the key that is gone", () => {
    const sealed = seal("a", Buffer.from("x"));
    useKeys(newMasterKey());
    expect(() => unseal("a", sealed)).toThrow(expect.objectContaining({ missingKey: keyRing([original]).current.id }));
  });
});

describe("hashes and signatures", () => {
  test("stay the same after a rotation, so that people are still found and receipts still hold", () => {
    const hash = keyedHash("t", "phone", "+31612345678");
    const signature = sign("receipt", "HW-1");
    useKeys(newMasterKey(), original);
    expect(keyedHash("t", "phone", "+31612345678")).toEqual(hash);
    expect(verify("receipt", "HW-1", signature)).toBe(true);
  });

  test("hold for one Werkplein, kind and purpose only", () => {
    const hash = keyedHash("t", "phone", "1");
    expect(keyedHash("u", "phone", "1")).not.toEqual(hash);
    expect(keyedHash("t", "bsn", "1")).not.toEqual(hash);
    expect(keyedHash("tp", "hone", "1")).not.toEqual(hash);
    expect(verify("mail", "HW-1", sign("receipt", "HW-1"))).toBe(false);
    expect(verify("receipt", "HW-1", new Uint8Array(3))).toBe(false);
  });
});

test("a code can be read aloud: no letters that look or sound like a number", () => {
  const codes = Array.from({ length: 500 }, () => randomCode(10));
  expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(500);
});

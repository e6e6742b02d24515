import { expect, test } from "vitest";
import { DEVELOPMENT_NAMES, developmentAccounts, KEYLESS, keylessAddress } from "../src/index.ts";

const generic = { ss58Prefix: 42 };

test("development accounts are the well-known ones", () => {
  const { Alice, Ferdie } = developmentAccounts(generic);
  expect(Alice.address).toBe("5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY");
  expect(Ferdie.address).toBe("5CiPPseXPECbkjWCa6MnjNokrgYjMqmKndv2rSnekmSK2DjL");
});

test("each name has its own key", () => {
  const accounts = Object.values(developmentAccounts(generic));
  expect(new Set(accounts.map(({ address }) => address)).size).toBe(DEVELOPMENT_NAMES.length);
});

test("an address follows the chain's prefix, the key does not", () => {
  const [here, there] = [developmentAccounts(generic).Alice, developmentAccounts({ ss58Prefix: 16_315 }).Alice];
  expect(there.address).not.toBe(here.address);
  expect(there.address.startsWith("qt")).toBe(true);
  expect(there.publicKey).toEqual(here.publicKey);
});

test("a keyless account is its name in bytes", () => {
  // `modl` + `py/trsry`, the best-known keyless account of this family of chains.
  expect(keylessAddress(generic, "py/trsry")).toBe("5EYCAe5ijiYfyeZ2JJCGq56LmPyNRAKzpG4QkoQkkQNB5e6Z");
  expect(keylessAddress(generic, KEYLESS.treasury)).not.toBe(keylessAddress(generic, KEYLESS.dollar));
});

test.each(["", "short", "nine chars", "ümlautst"])("refuses %j as the name of a keyless account", (id) => {
  expect(() => keylessAddress(generic, id)).toThrow("not eight ASCII characters");
});

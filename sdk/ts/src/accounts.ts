/**
 * Accounts: those of development seeds, which everybody knows, and the chain's own, which have no key.
 */

import { sr25519CreateDerive } from "@polkadot-labs/hdkd";
import { DEV_PHRASE, entropyToMiniSecret, mnemonicToEntropy, ss58Address } from "@polkadot-labs/hdkd-helpers";
import type { PolkadotSigner } from "polkadot-api";
import { getPolkadotSigner } from "polkadot-api/signer";
import type { Chain } from "./client.ts";
import { QuantaraError } from "./errors.ts";

/** Names with well-known seeds, rich on chains for tests and worthless elsewhere. */
export const DEVELOPMENT_NAMES = ["Alice", "Bob", "Charlie", "Dave", "Eve", "Ferdie"] as const;
/** A name with a well-known seed. */
export type DevelopmentName = (typeof DEVELOPMENT_NAMES)[number];

/** Somebody who can sign. */
export interface Account {
  /** Name to show. */
  readonly name: string;
  /** Public key, 32 bytes, sr25519. */
  readonly publicKey: Uint8Array;
  /** Address in the chain's own prefix, as the chain's events and storage keys are shown. */
  readonly address: string;
  /** Signs transactions. */
  readonly signer: PolkadotSigner;
}

/**
 * An account from a mnemonic phrase and a derivation path.
 * @param name - name to show
 * @param phrase - BIP-39 phrase in English
 * @param path - such as `//Alice`; empty for the phrase's root
 */
export function accountFromPhrase(chain: Pick<Chain, "ss58Prefix">, name: string, phrase: string, path = ""): Account {
  const derive = sr25519CreateDerive(entropyToMiniSecret(mnemonicToEntropy(phrase)));
  const pair = derive(path);
  return {
    name,
    publicKey: pair.publicKey,
    address: ss58Address(pair.publicKey, chain.ss58Prefix),
    signer: getPolkadotSigner(pair.publicKey, "Sr25519", pair.sign),
  };
}

/** The development account of that name. */
export function developmentAccount(chain: Pick<Chain, "ss58Prefix">, name: DevelopmentName): Account {
  return accountFromPhrase(chain, name, DEV_PHRASE, `//${name}`);
}

/** All development accounts, by name. */
export function developmentAccounts(chain: Pick<Chain, "ss58Prefix">): Record<DevelopmentName, Account> {
  const entries = DEVELOPMENT_NAMES.map((name) => [name, developmentAccount(chain, name)]);
  return Object.fromEntries(entries) as Record<DevelopmentName, Account>;
}

/** Names of the chain's keyless accounts, by desk: the dollar desk, the treasury, the fund and the pot of rewards. */
export const KEYLESS = {
  treasury: "qt/trsry",
  dollar: "qt/dolar",
  rewardsFund: "qt/rwsrc",
  rewardsPot: "qt/rewrd",
} as const;

/**
 * Address of an account that nobody has a key to.
 * @param id - eight ASCII characters that name its owner, see {@link KEYLESS}
 * @throws QuantaraError when the id is not of that form
 */
export function keylessAddress(chain: Pick<Chain, "ss58Prefix">, id: string): string {
  return keylessPart(chain, id, new Uint8Array());
}

/**
 * Address of one of several accounts of the same owner.
 * @param id - as for {@link keylessAddress}
 * @param part - which of them, encoded as the owner encodes it, at most 20 bytes
 * @throws QuantaraError when the id is not of that form, or the part is too long
 */
export function keylessPart(chain: Pick<Chain, "ss58Prefix">, id: string, part: Uint8Array): string {
  if (!/^[\x20-\x7e]{8}$/.test(id)) throw new QuantaraError(`not eight ASCII characters: ${JSON.stringify(id)}`);
  if (part.length > 20) throw new QuantaraError(`more than 20 bytes: ${part.length}`);
  const key = new Uint8Array(32);
  key.set(new TextEncoder().encode(`modl${id}`));
  key.set(part, 12);
  return ss58Address(key, chain.ss58Prefix);
}

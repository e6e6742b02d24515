/** A second machine with a validator's keys, played by the client: it signs two blocks for one slot. */

import { ed25519CreateDerive, sr25519CreateDerive } from "@polkadot-labs/hdkd";
import { blake2b256, DEV_PHRASE, entropyToMiniSecret, mnemonicToEntropy } from "@polkadot-labs/hdkd-helpers";
import { quantara } from "#descriptors";
import { getTypedCodecs } from "polkadot-api";
import { type Hex, hex } from "../../../src/bytes.ts";
import { type Account, type Api, type Chain, QuantaraError, type SessionKeys } from "../../../src/index.ts";

type Report = Parameters<Api["tx"]["Babe"]["report_equivocation"]>[0];
type Header = Report["equivocation_proof"]["first_header"];

/** Keys that are derived from a phrase, so that more than one machine can have them. */
const keysOf = (path: string) => {
  const seed = entropyToMiniSecret(mnemonicToEntropy(DEV_PHRASE));
  return { sr25519: sr25519CreateDerive(seed)(path), ed25519: ed25519CreateDerive(seed)(path) };
};

const pathOf = ({ name }: Account): string => `//${name}//node`;

/** Session keys that the node gets and the client keeps as well, with the proof that the client makes. */
export async function sharedSessionKeys(chain: Chain, owner: Account): Promise<SessionKeys> {
  const { sr25519, ed25519 } = keysOf(pathOf(owner));
  const suri = `${DEV_PHRASE}${pathOf(owner)}`;
  const order = [["babe", sr25519] as const, ["gran", ed25519] as const, ["audi", sr25519] as const];
  for (const [kind, pair] of order) await chain.rpc("author_insertKey", kind, suri, hex(pair.publicKey));
  // Each key signs whose stake will stand behind it.
  const statement = Uint8Array.of(...new TextEncoder().encode("POP_"), ...owner.publicKey);
  return {
    keys: {
      babe: hex(sr25519.publicKey),
      grandpa: hex(ed25519.publicKey),
      authority_discovery: hex(sr25519.publicKey),
    },
    proof: Uint8Array.from(order.flatMap(([, pair]) => [...pair.sign(statement)])),
  };
}

/** The slot and the place of the offender, as a block's author states them without a lot. */
function claim(place: number, slot: bigint): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(13));
  bytes.setUint8(0, 2);
  bytes.setUint32(1, place, true);
  bytes.setBigUint64(5, slot, true);
  return new Uint8Array(bytes.buffer);
}

/**
 * What reports that an account's key has signed two blocks for the slot of the newest block.
 * @throws QuantaraError when that account is no validator now
 */
export async function twoBlocks(chain: Chain, offender: Account): Promise<Report> {
  const { sr25519 } = keysOf(pathOf(offender));
  const key = hex(sr25519.publicKey);
  const { Babe } = chain.api.query;
  const [slot, authorities] = await Promise.all([Babe.CurrentSlot.getValue(), Babe.Authorities.getValue()]);
  const place = authorities.findIndex(([authority]) => authority === key);
  if (place < 0) throw new QuantaraError(`${offender.name} is no validator`);
  const codecs = (await getTypedCodecs(quantara)).tx.Babe.report_equivocation.inner;
  const proof = await chain.api.apis.BabeApi.generate_key_ownership_proof(slot, key);
  if (proof === undefined) throw new QuantaraError(`${offender.name}'s key is not of this session`);

  const sealed = (number: number): Header => {
    const digest: Header["digest"] = [{ type: "PreRuntime", value: ["0x42414245", claim(place, slot)] }];
    const zero: Hex = `0x${"00".repeat(32)}`;
    const header = { parent_hash: zero, number, state_root: zero, extrinsics_root: zero, digest };
    const hash = blake2b256(codecs.equivocation_proof.inner.first_header.enc(header));
    return { ...header, digest: [...digest, { type: "Seal", value: ["0x42414245", sr25519.sign(hash)] }] };
  };
  return {
    equivocation_proof: { offender: key, slot, first_header: sealed(1), second_header: sealed(2) },
    key_owner_proof: codecs.key_owner_proof.dec(proof),
  };
}

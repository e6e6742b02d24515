/** Transactions that the chain must not take: each gets the standard error, and its sender keeps money and nonce. */

import { beforeEach, describe, expect, test } from "vitest";
import {
  type Account,
  accountFromPhrase,
  developmentAccounts,
  MultiAddress,
  newBlock,
  qta,
  RpcError,
  send,
  submit,
  TxRejected,
} from "../../src/index.ts";
import { type Answer, connectTo, expectRefusal, failureOf, misled, stateOf } from "./support.ts";

const chain = await connectTo("development");
const { Eve, Ferdie } = developmentAccounts(chain);
const payment = chain.api.tx.Balances.transfer_keep_alive({ dest: MultiAddress.Id(Ferdie.address), value: qta("1") });
const nonceOfEve = async (): Promise<number> => (await stateOf(chain, Eve.address, (await newBlock(chain)).hash)).nonce;

const BAD_PROOF: Answer = { code: 1010, data: "Transaction has a bad signature" };

describe("refused", () => {
  beforeEach(async () => void (await newBlock(chain)));

  test("a nonce that was used before", async () => {
    await send(chain, payment, Eve);
    const signed = await payment.sign(Eve.signer, { nonce: (await nonceOfEve()) - 1 });
    const answer = { code: 1010, data: "Transaction is outdated" };
    await expectRefusal(chain, signed, Eve, answer, ["Invalid", "Stale"]);
  });

  test("the same transaction a second time", async () => {
    const signed = await payment.sign(Eve.signer, { nonce: await nonceOfEve() });
    await chain.client.submit(signed);
    await expectRefusal(chain, signed, Eve, { code: 1010, data: "Transaction is outdated" }, ["Invalid", "Stale"]);
  });

  test("a mortality that is over: what was signed is no longer what is checked", async () => {
    const signed = await payment.sign(Eve.signer, { mortality: { mortal: true, period: 4 } });
    await newBlock(chain, 8);
    await expectRefusal(chain, signed, Eve, BAD_PROOF, ["Invalid", "BadProof"]);
  });

  test("a mortality that has not begun", async () => {
    // The longest era there is, with a phase at least eight blocks ahead: its first birth is still to come. Phases of
    // so long an era are multiples of sixteen.
    const fresh = await chain.rpc<{ number: string }>("chain_getHeader");
    const phase = (Math.ceil((Number(fresh.number) + 8) / 16) * 16) % 65_536;
    const future = misled(Eve, "CheckMortality", () => ({ value: era(65_536, phase) }));
    const signed = await payment.sign(future.signer);
    const answer = { code: 1010, data: "Transaction has an ancient birth block" };
    // polkadot-api would wait for the birth.
    await expectRefusal(chain, signed, Eve, answer);
  });

  test("a signature by somebody else", async () => {
    const impostor: Account = { ...Eve, signer: { ...Ferdie.signer, publicKey: Eve.publicKey } };
    const signed = await payment.sign(impostor.signer);
    const forged = replace(signed, Ferdie.publicKey, Eve.publicKey);
    await expectRefusal(chain, forged, Eve, BAD_PROOF, ["Invalid", "BadProof"]);
  });

  test("a signature with one bit turned", async () => {
    const signed = await payment.sign(Eve.signer);
    const key = Buffer.from(signed).indexOf(Eve.publicKey);
    const turned = signed.slice();
    const inSignature = key + Eve.publicKey.length + 10;
    turned[inSignature] = (turned[inSignature] ?? 0) ^ 1;
    await expectRefusal(chain, turned, Eve, BAD_PROOF, ["Invalid", "BadProof"]);
  });

  test("a payment whose amount was changed after signing", async () => {
    const signed = await payment.sign(Eve.signer);
    const raised = signed.slice();
    raised[raised.length - 1] = (raised[raised.length - 1] ?? 0) ^ 1;
    await expectRefusal(chain, raised, Eve, BAD_PROOF, ["Invalid", "BadProof"]);
  });

  test("a transaction for a chain with another genesis", async () => {
    const elsewhere = misled(Eve, "CheckGenesis", () => ({ additionalSigned: new Uint8Array(32).fill(7) }));
    await expectRefusal(chain, await payment.sign(elsewhere.signer), Eve, BAD_PROOF, ["Invalid", "BadProof"]);
  });

  test("a transaction for another version of the rules", async () => {
    const elsewhere = misled(Eve, "CheckSpecVersion", () => ({ additionalSigned: new Uint8Array([99, 0, 0, 0]) }));
    await expectRefusal(chain, await payment.sign(elsewhere.signer), Eve, BAD_PROOF, ["Invalid", "BadProof"]);
  });

  test("a metadata hash: a development build of the runtime knows none to compare with", async () => {
    const wrong = Uint8Array.of(1, ...new Uint8Array(32).fill(7));
    const hashed = misled(Eve, "CheckMetadataHash", () => ({ value: Uint8Array.of(1), additionalSigned: wrong }));
    const signed = await payment.sign(hashed.signer);
    const answer = { code: 1011, data: "CannotLookup" };
    await expectRefusal(chain, signed, Eve, answer, ["Unknown", "CannotLookup"]);
  });

  test("a sender who cannot pay the fee", async () => {
    const phrase = "bottom drive obey lake curtain smoke basket hold race lonely fit walk";
    const nobody = accountFromPhrase(chain, "Nobody", phrase, "//Nobody");
    const signed = await payment.sign(nobody.signer, { nonce: 0 });
    const answer = { code: 1010, data: "Inability to pay some fees (e.g. account balance too low)" };
    await expectRefusal(chain, signed, nobody, answer, ["Invalid", "Payment"]);
  });

  test("bytes that are no transaction", async () => {
    const before = await stateOf(chain, Eve.address, (await newBlock(chain)).hash);
    const signed = await payment.sign(Eve.signer);
    for (const junk of [new Uint8Array(), Uint8Array.of(1, 2, 3), signed.slice(0, -1), signed.slice(4)]) {
      expect(await failureOf(submit(chain, junk))).toBeInstanceOf(RpcError);
    }
    expect(await stateOf(chain, Eve.address, (await newBlock(chain)).hash)).toEqual(before);
  });

  test("through send, as a typed error", async () => {
    const failure = await failureOf(send(chain, payment, Eve, { nonce: (await nonceOfEve()) - 1 }));
    expect(failure).toBeInstanceOf(TxRejected);
    expect(failure).toMatchObject({ kind: "Invalid", reason: "Stale" });
  });
});

test("a nonce ahead of its time waits for those before it", async () => {
  const nonce = await nonceOfEve();
  const [first, second] = await Promise.all(
    [nonce, nonce + 1].map((each) => payment.sign(Eve.signer, { nonce: each })),
  );
  await submit(chain, second ?? new Uint8Array());
  const waiting = await stateOf(chain, Eve.address, (await newBlock(chain)).hash);
  expect(waiting.nonce).toBe(nonce);
  await submit(chain, first ?? new Uint8Array());
  await expect.poll(nonceOfEve).toBe(nonce + 2);
});

/** A mortal era as it travels: two bytes, log2 of the period below, the phase in steps above. */
function era(period: number, phase: number): Uint8Array {
  const step = Math.max(period >> 12, 1);
  const code = (Math.log2(period) - 1) | (Math.floor(phase / step) << 4);
  return Uint8Array.of(code & 0xff, code >> 8);
}

/** The same bytes with one run of them replaced by another of the same length. */
function replace(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const at = Buffer.from(bytes).indexOf(from);
  if (at < 0) throw new Error("nothing to replace");
  const copy = bytes.slice();
  copy.set(to, at);
  return copy;
}

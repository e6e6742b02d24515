/** Pays 1.5 QTA from Alice to Bob: `npm run example -- ws://127.0.0.1:9944`. */

import { connect, developmentAccounts, MultiAddress, qta, send, showQta } from "../src/index.ts";

const chain = await connect(process.argv[2] ?? "ws://127.0.0.1:9944");
try {
  const { Alice, Bob } = developmentAccounts(chain);
  const bobOwns = async (at: string): Promise<bigint> =>
    (await chain.api.query.System.Account.getValue(Bob.address, { at })).data.free;

  const payment = chain.api.tx.Balances.transfer_keep_alive({
    dest: MultiAddress.Id(Bob.address),
    value: qta("1.5"),
  });
  const landed = await send(chain, payment, Alice);

  console.log(`final in block ${landed.block.number}, fee ${showQta(landed.fee)}`);
  console.log(`Bob owns ${showQta(await bobOwns(landed.block.hash))}`);
} finally {
  await chain.close();
}

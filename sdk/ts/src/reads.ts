/**
 * Reads of blocks that the node has just let go of.
 *
 * A node may end polkadot-api's subscription to the chain's head, for instance when the clock jumps by months, and the
 * library follows anew. What it asks meanwhile of a block of the old subscription the node refuses; asked again, it
 * goes by the archive.
 */

/** The node's error for a block that the subscription does not hold. */
const NOT_HELD = -32_801;

/** How often and after how many milliseconds a read is asked again. */
const [TRIES, PAUSE] = [5, 100];

/**
 * Asks again while the node refuses because its subscription began anew.
 * @param read - must change nothing
 */
export async function held<T>(read: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await read();
    } catch (cause) {
      if (left === 0 || (cause as { code?: unknown } | null)?.code !== NOT_HELD) throw cause;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

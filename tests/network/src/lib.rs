//! A small harness over real node processes: starts Quantara networks on loopback, hurts them, and looks at them
//! through JSON-RPC only, as any other program would.
//!
//! The life of a network: [`Ports`](ports::Ports) are reserved, the chain spec of `local` is exported and its boot
//! nodes are replaced by this network's, every [`Node`](node::Node) starts in a temporary folder of its own; then nodes
//! are killed, restarted and added; in the end everything is gone.
//!
//! What it guarantees:
//! - two harnesses on one machine do not meet: ports come in blocks that one harness owns ([`ports`]);
//! - no node outlives the harness, whether it returns, panics or is killed ([`process`]);
//! - no wait is endless, and one that fails says what it waited for, what it saw, and what the node logged
//!   ([`node::Node::until`]).
//!
//! The node's program is the one named by `QUANTARA_BIN`, else the file `quantara` beside the harness's own program.

pub mod chain;
pub mod equivocation;
pub mod government;
pub mod identity;
pub mod kept;
pub mod network;
pub mod node;
pub mod ports;
pub mod process;
pub mod rpc;
pub mod slots;
pub mod story;
pub mod supply;
pub mod upgrade;

pub use chain::Chain;
pub use network::Network;
pub use node::{Node, Plan};

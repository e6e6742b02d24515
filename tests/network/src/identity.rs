//! Who is who on a network of the harness: well-known names, each with a fixed network key.
//!
//! Fixed keys give fixed peer ids, so boot nodes can be written into the chain spec before any node has run. The keys
//! are public knowledge and good for loopback only.

/// A node's name and network key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Name on the command line, in logs and in the folder.
    pub name: &'static str,
    /// Peer id that belongs to [`Identity::network_key`].
    pub peer_id: &'static str,
    key: u8,
}

impl Identity {
    /// The ed25519 secret of the network layer: a small number as 32 bytes in hex.
    pub fn network_key(&self) -> String {
        format!("{:064x}", self.key)
    }
}

const fn identity(key: u8, name: &'static str, peer_id: &'static str) -> Identity {
    Identity { name, peer_id, key }
}

/// The validators of chain `local`, in the order of their session keys.
pub const VALIDATORS: [Identity; 4] = [
    identity(1, "alice", "12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp"),
    identity(2, "bob", "12D3KooWHdiAxVd8uMQR1hGWXccidmfCwLqcMpGwR6QcTP6QRMuD"),
    identity(3, "charlie", "12D3KooWSCufgHzV4fCwRijfH2k3abrpAJxTKxEvN1FDuRXA2U9x"),
    identity(4, "dave", "12D3KooWSsChzF81YDUKpe9Uk5AHV5oqAaXAcWNSPYgoLauUk4st"),
];
/// A node that follows the chain without a vote.
pub const EVE: Identity = identity(5, "eve", "12D3KooWSuTq6MG9gPt7qZqLFKkYrfxMewTZhj9nmRHJkPwzWDG2");
/// A node that takes itself for Alice, whose session keys it has.
pub const SECOND_ALICE: Identity =
    identity(6, "second-alice", "12D3KooWMz5U7fR8mF5DNhZSSyFN8c19kU63xYopzDSNCzoFigYk");
/// The node of a development chain, which has no peers.
pub const DEVELOPMENT: Identity =
    identity(7, "development", "12D3KooWE3quQCP6Xu7eXpcmmpwVS1KofWnPCBWYNHCswgaqwCso");

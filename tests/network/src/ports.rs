//! Free loopback ports that nobody else takes.
//!
//! A free port found by binding and letting go can be lost before the node binds it, and a node that is restarted needs
//! the port it had. So a harness owns a whole block of ports: it keeps the first one, the guard, bound for its whole
//! life, and every harness on the machine respects guards. The blocks lie below the range from which Linux gives out
//! ports for outgoing connections, so no client connection lands on them. Strangers that do not know the guards are
//! kept out as far as possible: a port is handed out bound, and let go just before its node starts.

use anyhow::{Context, Result};
use std::{
    net::{Ipv4Addr, TcpListener},
    process,
    time::{SystemTime, UNIX_EPOCH},
};

/// First port of the first block.
const FIRST: u16 = 20_000;
/// Ports in a block, the guard included: enough for twenty nodes.
const BLOCK: u16 = 64;
/// Blocks up to port 32,671, just below Linux's range for outgoing connections (from 32,768).
const BLOCKS: u16 = 198;

/// A block of ports, ours as long as this value lives.
#[derive(Debug)]
pub struct Ports {
    guard: TcpListener,
    used: u16,
}

impl Ports {
    /// Takes the first block that no other harness holds, beginning at an arbitrary one.
    pub fn reserve() -> Result<Self> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.subsec_nanos());
        let start = (process::id() ^ now) % u32::from(BLOCKS);
        let start = u16::try_from(start).unwrap_or(0);
        (0..BLOCKS)
            .map(|step| FIRST + (start + step) % BLOCKS * BLOCK)
            .find_map(|port| bind(port).ok())
            .map(|guard| Self { guard, used: 0 })
            .with_context(|| format!("no free block of {BLOCK} loopback ports from {FIRST} on"))
    }

    /// The next free port of the block, bound.
    pub fn take(&mut self) -> Result<Reserved> {
        let guard = self.guard.local_addr()?.port();
        while self.used + 1 < BLOCK {
            self.used += 1;
            if let Ok(listener) = bind(guard + self.used) {
                return Ok(Reserved { port: guard + self.used, listener });
            }
        }
        anyhow::bail!("all {BLOCK} ports from {guard} on are taken")
    }
}

/// One port, held by a bound listener.
#[derive(Debug)]
pub struct Reserved {
    port: u16,
    listener: TcpListener,
}

impl Reserved {
    /// The port's number.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Lets the port go, for a process that is started right after.
    pub fn release(self) -> u16 {
        drop(self.listener);
        self.port
    }
}

fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_harnesses_hold_different_blocks() {
        let (mut one, mut other) = (Ports::reserve().unwrap(), Ports::reserve().unwrap());
        let blocks = [&mut one, &mut other].map(|ports| ports.take().unwrap().port() / BLOCK);
        assert_ne!(blocks[0], blocks[1]);
    }

    #[test]
    fn a_reserved_port_is_taken_and_a_released_one_is_free() {
        let mut ports = Ports::reserve().unwrap();
        let reserved = ports.take().unwrap();
        assert!(bind(reserved.port()).is_err());
        assert!(bind(reserved.release()).is_ok());
    }

    #[test]
    fn a_port_that_a_stranger_took_is_passed_over() {
        let mut ports = Ports::reserve().unwrap();
        let guard = ports.guard.local_addr().unwrap().port();
        let stranger = bind(guard + 1).unwrap();
        assert_eq!(ports.take().unwrap().port(), stranger.local_addr().unwrap().port() + 1);
    }
}

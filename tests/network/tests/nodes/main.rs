//! Networks of real nodes. One program, so that its tests share the machine: most of their time they wait for slots.

mod on_nodes {
    mod bad_starts;
    mod equivocation;
    mod localnet;
    mod network;
    mod rpc_limits;
    mod sub_commands;
    mod upgrade;
}

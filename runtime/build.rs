//! Builds the Wasm runtime. With the feature `metadata-hash`, which only release builds switch on, the blob carries
//! the hash that `CheckMetadataHash` compares with what a hardware wallet showed its owner.

fn main() {
    #[cfg(all(feature = "std", feature = "metadata-hash"))]
    substrate_wasm_builder::WasmBuilder::init_with_defaults().enable_metadata_hash("QTA", 12).build();

    #[cfg(all(feature = "std", not(feature = "metadata-hash")))]
    substrate_wasm_builder::WasmBuilder::build_using_defaults();
}

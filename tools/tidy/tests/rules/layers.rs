//! Rule `layers`.

use crate::repository::{assert_none, assert_one, Repository};

/// The findings for one package with these tables, beside two pallets, a trait crate and a preset.
fn found(folder: &str, name: &str, tables: &str) -> Vec<String> {
    let shared = "[workspace]\nmembers = [\"*/*\"]\n\n[workspace.dependencies]\n\
        polkadot-sdk = { version = \"1\", features = [] }\npallet-vault = { path = \"pallets/vault\" }\n\
        assets = { package = \"pallet-assets\", version = \"1\" }\n";
    Repository::new()
        .with("Cargo.toml", shared)
        .with_package("pallets/vault", "pallet-vault", "", "")
        .with_package(
            "pallets/testing",
            "quantara-testing",
            "[package.metadata.quantara]\ntest-only = true\n",
            "",
        )
        .with_package("primitives/units", "quantara-units", "", "")
        .with_package("runtime", "quantara-runtime", "", "")
        .with_package(folder, name, tables, "")
        .findings_of("layers")
}

fn pallet(tables: &str) -> Vec<String> {
    found("pallets/loans", "pallet-loans", tables)
}

#[test]
fn a_pallet_that_depends_on_a_pallet_is_found_however_it_is_written() {
    let start = "pallets/loans/Cargo.toml:8: pallet `pallet-loans` depends on pallet `pallet-vault`";
    assert_one(&pallet("[dependencies]\npallet-vault = { path = \"../vault\" }\n"), start);
    assert_one(&pallet("[dependencies]\npallet-vault.workspace = true\n"), start);
    assert_one(&pallet("[dependencies]\nv = { package = \"pallet-vault\", path = \"../vault\" }\n"), start);
    assert_one(&pallet("[build-dependencies]\npallet-vault = { path = \"../vault\" }\n"), start);
    assert_one(&pallet("[target.'cfg(unix)'.dependencies]\npallet-vault = { path = \"../vault\" }\n"), start);
    let table = pallet("[dependencies.pallet-vault]\npath = \"../vault\"\n");
    assert_one(&table, "pallets/loans/Cargo.toml:7: pallet `pallet-loans` depends on pallet `pallet-vault`");
}

#[test]
fn a_pallet_may_use_primitives_and_in_tests_whatever_it_likes() {
    assert_none(&pallet(
        "[dependencies]\nquantara-units = { path = \"../../primitives/units\" }\n\n[dev-dependencies]\n\
        pallet-vault = { path = \"../vault\" }\nassets.workspace = true\n\
        quantara-testing = { path = \"../testing\" }\n\
        polkadot-sdk = { workspace = true, features = [\"pallet-balances\"] }\n",
    ));
}

#[test]
fn a_pallets_runtime_api_may_use_its_own_pallet_only() {
    let api = |path: &str| {
        found(
            "pallets/vault/runtime-api",
            "vault-api",
            &format!("[dependencies]\nother = {{ path = \"{path}\" }}\n"),
        )
    };
    assert_none(&api(".."));
    assert_none(&api("../../../primitives/units"));
    let other = found(
        "pallets/loans/runtime-api",
        "api",
        "[dependencies]\npallet-vault = { path = \"../../vault\" }\n",
    );
    assert_one(
        &other,
        "pallets/loans/runtime-api/Cargo.toml:8: pallet `api` depends on pallet `pallet-vault`",
    );
}

#[test]
fn a_pallet_of_the_sdk_is_found_by_name_by_alias_and_as_a_part_of_the_umbrella() {
    let start =
        |name: &str| format!("pallets/loans/Cargo.toml:8: `pallet-loans` depends on the SDK's `{name}`");
    assert_one(&pallet("[dependencies]\npallet-assets = \"1\"\n"), &start("pallet-assets"));
    assert_one(&pallet("[dependencies]\nassets.workspace = true\n"), &start("pallet-assets"));
    let umbrella =
        "[dependencies]\npolkadot-sdk = { workspace = true, features = [\"sp-io\", \"pallet-utility\"] }\n";
    assert_one(&pallet(umbrella), &start("pallet-utility"));
    assert_none(&pallet(
        "[dependencies]\npolkadot-sdk = { workspace = true, features = [\"frame-support\"] }\n",
    ));
}

#[test]
fn the_runtime_may_use_every_pallet() {
    let tables = "[dependencies]\npallet-assets = \"1\"\npallet-vault = { path = \"../pallets/vault\" }\n";
    assert_none(&found("runtime", "quantara-runtime", tables));
}

#[test]
fn nothing_below_depends_on_what_stands_above() {
    let runtime = "[dependencies]\nquantara-runtime = { path = \"../../runtime\" }\n";
    assert_one(&pallet(runtime), "pallets/loans/Cargo.toml:8: `pallet-loans` depends on `quantara-runtime`");
    let primitive =
        found("primitives/traits", "quantara-traits", "[dependencies]\npallet-vault.workspace = true\n");
    assert_one(
        &primitive,
        "primitives/traits/Cargo.toml:8: `quantara-traits` depends on pallet `pallet-vault`",
    );
}

#[test]
fn primitives_know_no_frame_except_the_traits() {
    for (line, name) in [
        ("frame-support = \"1\"", "frame-support"),
        ("pallet-assets = \"1\"", "pallet-assets"),
        ("polkadot-sdk.workspace = true", "polkadot-sdk"),
    ] {
        for table in ["dependencies", "dev-dependencies"] {
            let findings = found("primitives/finance", "quantara-finance", &format!("[{table}]\n{line}\n"));
            assert_one(
                &findings,
                &format!("primitives/finance/Cargo.toml:8: `quantara-finance` depends on `{name}`"),
            );
        }
        assert_none(&found("primitives/traits", "quantara-traits", &format!("[dependencies]\n{line}\n")));
    }
    assert_none(&found("primitives/finance", "quantara-finance", "[dependencies]\nsp-arithmetic = \"1\"\n"));
}

#[test]
fn what_is_for_tests_only_stays_out_of_production() {
    let tables = "[dependencies]\nquantara-testing = { path = \"../pallets/testing\" }\n";
    assert_one(
        &found("node", "quantara-node", tables),
        "node/Cargo.toml:8: `quantara-testing` is for tests only",
    );
}

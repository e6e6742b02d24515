//! Subtrees without a unit, hashed beforehand: a lot is small more often than not.

use crate::{Hash, DEPTH};
use hex_literal::hex;

/// Tops of subtrees in which every leaf is missing, by height: first the missing leaf itself.
pub const EMPTY: [Hash; DEPTH + 1] = [
    hex!("bb30a42c1e62f0afda5f0a4e8a562f7a13a24cea00ee81917b86b89e801314aa"),
    hex!("232fe69c9bd03fee8bbb9e5e0e7fb79d20dd7278fa08b7cc5be3871956cdc0aa"),
    hex!("6967f2c98a9b418e6c46a194d67621e93c11eccb873d5e43767ab17dc76c07f4"),
    hex!("24349b7862e84409747522c321022b7a3e247248cd48b67f506c847791945dd4"),
    hex!("29968ed1bc2affbbb6f339007f0fd0c1e6e08b4e72e4a51eed42f4fba9649bc8"),
    hex!("30d84ce96e830597956136792b059cca727de8fbec1f17d37e522329e4a35f52"),
    hex!("20d1f04c36da6d5e1ea223ca0f16befb165b1d9d80cd5301bd997a7cb7225b86"),
    hex!("2e997b720e70e284275dfea5828382af967d253ba033211e4aca5ef51268d777"),
    hex!("6aa7e34bd7f0bb409adfad97dddb7487a4975cee99df6fea9ffe1e50b9bf69ba"),
    hex!("6c8644dfe812fae39ccdf297105d3ca83890e4e1b9cd4b05eba906e886204668"),
    hex!("9b5e404fa063d19ccd9084f525f5790c7652762576cee5fec09ece5a95746852"),
    hex!("d6ff6d90535951c443b8c5c857143b9e293a2c38e42c7ee9c7b990cb9a55c253"),
    hex!("8270a04db1ac2116201f7eabf2ab195561bad263010ea847171f1a5272c07590"),
];

#[cfg(test)]
mod tests {
    use super::EMPTY;
    use crate::hash;

    #[test]
    fn the_table_is_what_its_hashes_say() {
        assert_eq!(EMPTY[0], hash::of_missing());
        for pair in EMPTY.windows(2) {
            assert_eq!(pair[1], hash::of_node(&pair[0], &pair[0]));
        }
    }
}

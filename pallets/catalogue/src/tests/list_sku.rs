//! `list_sku`: a referendum that loosens lists a SKU.

use super::*;

#[test]
fn gives_it_the_next_number() {
    chain().execute_with(|| {
        for (model, id) in [("one", 0), ("two", 1)] {
            assert_eq!(ask(looser(), list_sku(sku(model))), Ok(()));
            assert_eq!(events().last(), Some(&Event::SkuListed { id, sku: sku(model) }));
            assert_eq!(Chain::sku(id), Some(sku(model)));
        }
        assert_eq!(SkuCount::<Test>::get(), 2);
        check();
    });
}

#[test]
fn is_for_a_referendum_that_loosens_only() {
    chain().execute_with(|| {
        for origin in [tighter(), by(OPERATOR), RuntimeOrigin::none()] {
            refused(origin, list_sku(sku("one")), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn of_a_name_that_is_none_is_refused() {
    chain().execute_with(|| {
        let long = "thirty-two characters long, ----";
        for model in ["", " A100", "A100 ", "A\u{b5}", "A\n1", "A\u{7f}"] {
            refused(looser(), list_sku(sku(model)), Error::NotAName);
            let vendor = Sku { vendor: name(model), ..sku("one") };
            refused(looser(), list_sku(vendor), Error::NotAName);
        }
        assert_eq!(long.len(), 32);
        assert!(Name::try_from([long.as_bytes(), b"-"].concat()).is_err(), "a longer name cannot be said");
        for model in ["a", "~", "A100 80GB (SXM)", long] {
            assert_eq!(ask(looser(), list_sku(sku(model))), Ok(()), "{model}");
        }
    });
}

#[test]
fn of_a_price_of_nothing_or_above_ten_million_dollars_is_refused() {
    chain().execute_with(|| {
        let priced = |reference_price| list_sku(Sku { reference_price, ..sku("one") });
        refused(looser(), priced(0), Error::NoSuchPrice);
        refused(looser(), priced(crate::MAX_PRICE + 1), Error::NoSuchPrice);
        assert_eq!(ask(looser(), priced(crate::MAX_PRICE)), Ok(()), "at exactly ten million dollars");
    });
}

#[test]
fn of_a_class_one_above_the_last_is_refused() {
    chain().execute_with(|| {
        let classed = |export_class, model| list_sku(Sku { export_class, ..sku(model) });
        refused(looser(), classed(32, "one"), Error::NoSuchClass);
        assert_eq!(ask(looser(), classed(31, "one")), Ok(()), "at exactly the last");
        assert_eq!(ask(looser(), classed(0, "two")), Ok(()), "the free one");
    });
}

#[test]
fn of_an_advance_one_above_the_most_is_refused() {
    chain().execute_with(|| {
        let lent = |max_advance_ppm| list_sku(Sku { max_advance_ppm, ..sku("one") });
        refused(looser(), lent(HIGHEST + 1), Error::AdvanceTooHigh);
        assert_eq!(ask(looser(), lent(HIGHEST)), Ok(()), "at exactly the most");
    });
}

#[test]
fn one_second_before_the_launch_is_refused_and_at_exactly_the_launch_is_not() {
    chain().execute_with(|| {
        let ahead = Sku { launched: START + 10, ..sku("one") };
        at(START + 9);
        refused(looser(), list_sku(ahead.clone()), Error::LaunchAhead);
        at(START + 10);
        assert_eq!(ask(looser(), list_sku(ahead)), Ok(()));
    });
}

#[test]
fn of_the_same_vendor_model_and_memory_is_refused() {
    stocked().execute_with(|| {
        let again = Sku { class: Class::Server, reference_price: 1, max_advance_ppm: 1, ..sku("one") };
        refused(looser(), list_sku(again.clone()), Error::ListedAlready);
        for other in [Sku { memory_gib: 40, ..again.clone() }, Sku { vendor: name("Acme"), ..again }] {
            assert_eq!(ask(looser(), list_sku(other)), Ok(()));
        }
        check();
    });
}

#[test]
fn one_above_the_room_of_the_catalogue_is_refused() {
    chain().execute_with(|| {
        for memory_gib in 0..crate::MAX_SKUS {
            assert_eq!(ask(looser(), list_sku(Sku { memory_gib, ..sku("one") })), Ok(()));
        }
        check();
        refused(looser(), list_sku(sku("two")), Error::CatalogueFull);
        refused(looser(), list_sku(sku("one")), Error::ListedAlready);
    });
}

#[test]
fn names_the_first_of_several_errors() {
    stocked().execute_with(|| {
        let mut worst = Sku {
            vendor: name(""),
            reference_price: 0,
            export_class: 32,
            max_advance_ppm: u32::MAX,
            launched: START + 1,
            ..sku("one")
        };
        refused(looser(), list_sku(worst.clone()), Error::NotAName);
        worst.vendor = sku("one").vendor;
        refused(looser(), list_sku(worst.clone()), Error::NoSuchPrice);
        worst.reference_price = 1;
        refused(looser(), list_sku(worst.clone()), Error::NoSuchClass);
        worst.export_class = 0;
        refused(looser(), list_sku(worst.clone()), Error::AdvanceTooHigh);
        worst.max_advance_ppm = 0;
        refused(looser(), list_sku(worst.clone()), Error::LaunchAhead);
        worst.launched = 0;
        refused(looser(), list_sku(worst), Error::ListedAlready);
    });
}

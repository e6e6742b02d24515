//! Lots enter and leave sites.

use super::*;

fn standing() -> u32 {
    Chain::site(0).expect("listed").lots()
}

#[test]
fn are_counted() {
    stocked().execute_with(|| {
        assert_eq!(standing(), 0);
        for _ in 0..3 {
            assert_eq!(Chain::enter(0), Ok(()));
        }
        assert_eq!(Chain::leave(0), Ok(()));
        let site = Chain::site(0).expect("listed");
        assert_eq!((site.entered, site.left, standing()), (3, 1, 2));
        check();
    });
}

#[test]
fn that_name_no_site_are_refused() {
    stocked().execute_with(|| {
        assert_eq!(Chain::enter(1), Err(Error::NoSuchSite.into()));
        assert_eq!(Chain::leave(1), Err(Error::NoSuchSite.into()));
    });
}

#[test]
fn that_do_not_stand_there_cannot_leave() {
    stocked().execute_with(|| {
        assert_eq!(Chain::leave(0), Err(Error::NoLotStands.into()));
        assert_eq!((Chain::enter(0), Chain::leave(0)), (Ok(()), Ok(())));
        assert_eq!(Chain::leave(0), Err(Error::NoLotStands.into()));
    });
}

#[test]
fn that_cannot_be_counted_are_refused() {
    stocked().execute_with(|| {
        let put = |entered, left| {
            Sites::<Test>::mutate(0, |site| {
                let site = site.as_mut().expect("listed");
                (site.entered, site.left) = (entered, left);
            });
        };
        put(u32::MAX, 0);
        assert_eq!(Chain::enter(0), Err(Error::Overflow.into()));
        assert_eq!(Chain::leave(0), Ok(()));
        put(u32::MAX, u32::MAX);
        assert_eq!(Chain::leave(0), Err(Error::NoLotStands.into()));
    });
}

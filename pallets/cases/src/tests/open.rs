//! `open`: a desk asks.

use super::*;

#[test]
fn numbers_the_case_and_gives_it_fourteen_days() {
    chain().execute_with(|| {
        assert_eq!(Cases::open(Subject::Admission(1), &[PARTY]), Ok(0));
        assert_eq!(Cases::open(CLAIM, &[]), Ok(1));
        assert!(Cases::is_open(0) && Cases::is_open(1) && !Cases::is_open(2));
        let until = START + 14 * DAY;
        let opened = |case, subject, involved: &[GroupId]| {
            let involved = Involved::truncate_from(involved.to_vec());
            Event::Opened { case, subject, involved, until }
        };
        assert_eq!(events(), [opened(0, Subject::Admission(1), &[PARTY]), opened(1, CLAIM, &[])]);
        assert_eq!(counts(), (2, 0, 0, 0));
    });
}

#[test]
fn keeps_each_group_once_in_order() {
    chain().execute_with(|| {
        assert_eq!(open(&[201, 200, 201, 102]), Ok(0));
        assert_eq!(OpenCases::<Test>::get(0).expect("open").involved.into_inner(), [102, 200, 201]);
    });
}

#[test]
fn takes_at_exactly_sixteen_groups_however_often_each_is_named() {
    chain().execute_with(|| {
        let sixteen: Vec<GroupId> = (200..216).collect();
        assert_eq!(open(&sixteen), Ok(0));
        assert_eq!(open(&[sixteen.clone(), sixteen].concat()), Ok(1));
    });
}

#[test]
fn with_one_above_sixteen_groups_is_refused() {
    chain().execute_with(|| {
        let seventeen: Vec<GroupId> = (200..217).collect();
        assert_noop!(open(&seventeen), Error::TooManyGroups);
    });
}

#[test]
fn beyond_the_clock_is_refused() {
    chain().execute_with(|| {
        VotingSpan::set(u64::MAX - START);
        assert_eq!(open(&[]), Ok(0), "at exactly the last second");
        at(START + 1);
        assert_noop!(open(&[]), Error::EndBeyondClock);
    });
}

#[test]
fn without_a_number_left_is_refused() {
    chain().execute_with(|| {
        Book::<Test>::mutate(|book| book.opened = u32::MAX - 1);
        assert_eq!(open(&[]), Ok(u32::MAX - 1), "the last number");
        assert_noop!(open(&[]), Error::NoMoreNumbers);
    });
}

#[test]
fn is_refused_for_the_first_reason_of_several() {
    chain().execute_with(|| {
        Book::<Test>::mutate(|book| book.opened = u32::MAX);
        VotingSpan::set(u64::MAX);
        let seventeen: Vec<GroupId> = (200..217).collect();
        assert_noop!(open(&seventeen), Error::TooManyGroups);
        assert_noop!(open(&[]), Error::EndBeyondClock);
        VotingSpan::reset();
        assert_noop!(open(&[]), Error::NoMoreNumbers);
    });
}

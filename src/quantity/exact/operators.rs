//! Sum, product, order and equality; whole numbers are rationals too.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{Exact, Repr};

impl Add for &Exact {
    type Output = Exact;
    fn add(self, other: &Exact) -> Exact {
        if let (Repr::Small(a, b), Repr::Small(c, d)) = (&self.0, &other.0) {
            let (a, c) = (i128::from(*a), i128::from(*c));
            if b == d {
                return Exact::reduced(a + c, u128::from(b.get()));
            }
            // |a·d| < 2^127, so each product fits; only their sum may not.
            let (left, right) = (a * i128::from(d.get()), c * i128::from(b.get()));
            if let Some(numerator) = left.checked_add(right) {
                return Exact::reduced(numerator, u128::from(b.get()) * u128::from(d.get()));
            }
        }
        Exact::from_big(self.to_big() + other.to_big())
    }
}

impl Mul for &Exact {
    type Output = Exact;
    fn mul(self, other: &Exact) -> Exact {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => Exact::reduced(
                i128::from(*a) * i128::from(*c),
                u128::from(b.get()) * u128::from(d.get()),
            ),
            _ => Exact::from_big(self.to_big() * other.to_big()),
        }
    }
}

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        match self.0 {
            Repr::Small(n, d) => match n.checked_neg() {
                Some(n) => Exact(Repr::Small(n, d)),
                None => Exact::reduced(-i128::from(n), u128::from(d.get())),
            },
            Repr::Big(r) => Exact::from_big(-*r),
        }
    }
}

impl Sub for &Exact {
    type Output = Exact;
    fn sub(self, other: &Exact) -> Exact {
        self + &(-other.clone())
    }
}

macro_rules! by_value {
    ($($operation:ident $method:ident),*) => {$(
        impl $operation for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                (&self).$method(&other)
            }
        }
    )*};
}
by_value!(Add add, Sub sub, Mul mul);

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                (i128::from(*a) * i128::from(d.get())).cmp(&(i128::from(*c) * i128::from(b.get())))
            }
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => a == c && b == d,
            (Repr::Big(a), Repr::Big(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Exact {}

impl Hash for Exact {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.0 {
            Repr::Small(n, d) => (n, d).hash(state),
            Repr::Big(r) => r.hash(state),
        }
    }
}

impl From<i64> for Exact {
    fn from(n: i64) -> Self {
        Self::from_i128(i128::from(n))
    }
}

impl From<u32> for Exact {
    fn from(n: u32) -> Self {
        Self::from(i64::from(n))
    }
}

impl From<u64> for Exact {
    fn from(n: u64) -> Self {
        Self::from_i128(i128::from(n))
    }
}

impl From<usize> for Exact {
    fn from(n: usize) -> Self {
        Self::from_big(BigRational::from(BigInt::from(n)))
    }
}

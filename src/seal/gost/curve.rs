//! Points of a curve y² = x³ + ax + b, for verification only: everything here is public, so that time may depend on it.

use super::set::Parameters;
use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{CheckedAdd as _, Odd, U512};

/// A number of the field.
type Element = FixedMontyForm<{ U512::LIMBS }>;
/// What is computed once for a modulus.
pub(super) type Modulus = FixedMontyParams<{ U512::LIMBS }>;

/// The modulus of a prime; `None` for an even number.
pub(super) fn modulus(prime: U512) -> Option<Modulus> {
    Option::from(Odd::new(prime)).map(Modulus::new_vartime)
}

/// A point in Jacobian coordinates: (x/z², y/z³); at infinity, z is zero.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    x: Element,
    y: Element,
    z: Element,
}

/// A curve to compute on.
#[derive(Clone, Debug)]
pub(super) struct Curve {
    field: Modulus,
    a: Element,
    b: Element,
}

impl Curve {
    /// The curve of a parameter set.
    pub(super) fn new(parameters: &Parameters) -> Option<Self> {
        let field = modulus(parameters.p)?;
        let (a, b) = (Element::new(&parameters.a, &field), Element::new(&parameters.b, &field));
        Some(Curve { field, a, b })
    }

    /// The point with these coordinates; `None` where they are not below p or the point is not on the curve.
    pub(super) fn point(&self, x: &U512, y: &U512) -> Option<Point> {
        let prime: &U512 = self.field.modulus().as_ref();
        if x >= prime || y >= prime {
            return None;
        }
        let (x, y) = (Element::new(x, &self.field), Element::new(y, &self.field));
        let right = x.square() * x + self.a * x + self.b;
        (y.square() == right).then_some(Point { x, y, z: Element::one(&self.field) })
    }

    fn infinity(&self) -> Point {
        let one = Element::one(&self.field);
        Point { x: one, y: one, z: Element::zero(&self.field) }
    }

    /// Whether this is the point at infinity.
    pub(super) fn is_infinity(&self, point: &Point) -> bool {
        point.z == Element::zero(&self.field)
    }

    /// Whether the abscissa of this point, as a number below p, is `number` modulo `order`. Without a division: x = X/Z²
    /// is one of number, number + order, … below p.
    pub(super) fn has_abscissa(&self, point: &Point, number: &U512, order: &U512) -> bool {
        if self.is_infinity(point) {
            return false;
        }
        let prime: &U512 = self.field.modulus().as_ref();
        let square = point.z.square();
        let mut candidate = *number;
        loop {
            if candidate >= *prime {
                return false;
            }
            if Element::new(&candidate, &self.field) * square == point.x {
                return true;
            }
            match Option::<U512>::from(candidate.checked_add(order)) {
                Some(next) => candidate = next,
                None => return false,
            }
        }
    }

    /// 2P.
    fn double(&self, point: &Point) -> Point {
        let Point { x, y, z } = *point;
        let (xx, yy, zz) = (x.square(), y.square(), z.square());
        let s = (x * yy).double().double();
        let m = xx.double() + xx + self.a * zz.square();
        let x3 = m.square() - s.double();
        let y3 = m * (s - x3) - yy.square().double().double().double();
        Point { x: x3, y: y3, z: (y * z).double() }
    }

    /// P + Q, whatever they are.
    fn add(&self, p: &Point, q: &Point) -> Point {
        if self.is_infinity(p) {
            return *q;
        }
        if self.is_infinity(q) {
            return *p;
        }
        let (pp, qq) = (p.z.square(), q.z.square());
        let (u1, u2) = (p.x * qq, q.x * pp);
        let (s1, s2) = (p.y * q.z * qq, q.y * p.z * pp);
        let (h, r) = (u2 - u1, s2 - s1);
        let zero = Element::zero(&self.field);
        if h == zero {
            return if r == zero { self.double(p) } else { self.infinity() };
        }
        let hh = h.square();
        let (hhh, v) = (h * hh, u1 * hh);
        let x = r.square() - hhh - v.double();
        Point { x, y: r * (v - x) - s1 * hhh, z: p.z * q.z * h }
    }

    /// mP + nQ, both from the highest bit down (Shamir).
    pub(super) fn combine(&self, (m, p): (&U512, &Point), (n, q): (&U512, &Point)) -> Point {
        let both = self.add(p, q);
        let mut sum = self.infinity();
        for at in (0..m.bits_vartime().max(n.bits_vartime())).rev() {
            sum = self.double(&sum);
            sum = match (m.bit_vartime(at), n.bit_vartime(at)) {
                (true, true) => self.add(&sum, &both),
                (true, false) => self.add(&sum, p),
                (false, true) => self.add(&sum, q),
                (false, false) => sum,
            };
        }
        sum
    }
}

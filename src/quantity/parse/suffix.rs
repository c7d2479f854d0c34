use super::{Measure, Unit, narrowed};

/// Units as cells write them, after narrowing, in small letters: text, multiple, unit.
const SUFFIXES: [(&str, i64, Measure); 45] = [
    ("%", 1, Measure::In(Unit::Percent)),
    ("人", 1, Measure::In(Unit::Person)),
    ("名", 1, Measure::In(Unit::Person)),
    ("位", 1, Measure::In(Unit::Person)),
    ("万人", 1, Measure::In(Unit::TenThousandPeople)),
    ("间", 1, Measure::In(Unit::Room)),
    ("个", 1, Measure::In(Unit::Piece)),
    ("班", 1, Measure::In(Unit::Piece)),
    ("个班", 1, Measure::In(Unit::Piece)),
    ("所", 1, Measure::In(Unit::Piece)),
    ("份", 1, Measure::In(Unit::Piece)),
    ("m2", 1, Measure::In(Unit::SquareMetre)),
    ("m²", 1, Measure::In(Unit::SquareMetre)),
    ("m^2", 1, Measure::In(Unit::SquareMetre)),
    ("㎡", 1, Measure::In(Unit::SquareMetre)),
    ("平方米", 1, Measure::In(Unit::SquareMetre)),
    ("平方公尺", 1, Measure::In(Unit::SquareMetre)),
    ("平方", 1, Measure::In(Unit::SquareMetre)),
    ("平米", 1, Measure::In(Unit::SquareMetre)),
    ("平", 1, Measure::In(Unit::SquareMetre)),
    ("万平方米", 1, Measure::In(Unit::TenThousandSquareMetres)),
    ("万㎡", 1, Measure::In(Unit::TenThousandSquareMetres)),
    ("万m2", 1, Measure::In(Unit::TenThousandSquareMetres)),
    ("万m²", 1, Measure::In(Unit::TenThousandSquareMetres)),
    ("万平米", 1, Measure::In(Unit::TenThousandSquareMetres)),
    ("公顷", 1, Measure::In(Unit::Hectare)),
    ("亩", 1, Measure::In(Unit::Mu)),
    ("元", 1, Measure::In(Unit::Yuan)),
    ("圆", 1, Measure::In(Unit::Yuan)),
    ("块", 1, Measure::In(Unit::Yuan)),
    ("元整", 1, Measure::In(Unit::Yuan)),
    ("人民币元", 1, Measure::In(Unit::Yuan)),
    ("rmb", 1, Measure::In(Unit::Yuan)),
    ("千元", 1, Measure::In(Unit::ThousandYuan)),
    ("百元", 1, Measure::In(Unit::HundredYuan)),
    ("十万元", 100_000, Measure::In(Unit::Yuan)),
    ("百万元", 1, Measure::In(Unit::MillionYuan)),
    ("亿元", 1, Measure::In(Unit::HundredMillionYuan)),
    ("亿", 10_000, Measure::TenThousand),
    ("万元", 1, Measure::In(Unit::TenThousandYuan)),
    ("万圆", 1, Measure::In(Unit::TenThousandYuan)),
    ("万块", 1, Measure::In(Unit::TenThousandYuan)),
    ("万", 1, Measure::TenThousand),
    ("年", 1, Measure::In(Unit::Year)),
    ("年度", 1, Measure::In(Unit::Year)),
];

/// The unit that a text names, as the brackets of a header do.
///
/// ```
/// use junheng::quantity::{Unit, unit_named};
/// assert_eq!(unit_named("万元"), Some(Unit::TenThousandYuan));
/// assert_eq!(unit_named("M２"), Some(Unit::SquareMetre));
/// assert_eq!(unit_named("小学"), None);
/// ```
pub fn unit_named(text: &str) -> Option<Unit> {
    let text = narrowed(text).trim().to_lowercase();
    match SUFFIXES.iter().find(|(name, ..)| *name == text)? {
        (_, 1, Measure::In(unit)) => Some(*unit),
        _ => None,
    }
}

/// What the text after a number means: a multiple of a unit. The text is narrow and in small letters.
pub(super) fn suffix(name: &str) -> Option<(i64, Measure)> {
    SUFFIXES
        .iter()
        .find(|(suffix, ..)| *suffix == name)
        .map(|(_, multiple, measure)| (*multiple, *measure))
}

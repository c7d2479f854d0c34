use super::FormWords;
use crate::model::{ValueKind, Variable};

use Variable as V;

pub const EN: FormWords = FormWords {
    title: "Fill in by hand",
    from_welcome: "No table? Fill in one school by hand",
    text: "School by school; saved whenever you leave a field. Schools that came from a file can be changed here too, as corrections.",
    choose: "Fill in for",
    nobody: "Please choose",
    county: "The county",
    previous: "Previous",
    next: "Next",
    keys: "Enter goes to the next field, Esc restores it, Alt+PageUp and Alt+PageDown change the school.",
    add: "Add a school",
    new_school: "A new school",
    new_school_text: "Choose its type first; then only what such a school needs is asked for.",
    kind_needed: "Please choose the type of school.",
    name_needed: "Please write the name of the school.",
    is_there: |name| {
        format!(
            "There is a school “{name}” already: choose it above, or give this one another name."
        )
    },
    go_on: "Start filling in",
    none_chosen: "(blank)",
    n_open: |count| match count {
        0 => "Everything that a verdict needs is filled in".to_owned(),
        1 => "1 item is missing for a verdict".to_owned(),
        count => format!("{count} items are missing for a verdict"),
    },
    others: "Other data (not usual for this type of school)",
    open: "needed",
    understood: |value| format!("= {value}"),
    listed: |count, sum| format!("= {count} listed, {sum} in all"),
    from_file: |place| format!("from {place}"),
    corrected: |before| match before {
        "" => "filled in; was blank".to_owned(),
        before => format!("corrected; was “{before}”"),
    },
    not_alone_title: "This school cannot be told from another one",
    not_alone_text: "Its name stands twice or is missing, and it has no code of its own, so that items without a cell in the table cannot be filled in. Correct the name or the code first.",
    remove: "Remove this school",
    removed: |name| format!("{name}, filled in by hand, was removed"),
    back: "Back to the data",
    to_schools: "See how schools stand",
    help: |variable| match variable {
        V::SchoolCode => Some("10 digits; leave blank if there is none"),
        V::FoundedYear => Some("The year in which it was planned and built"),
        V::IsDenseCenter => Some("Needs recognition; if yes, substitute grounds can be stated"),
        V::IsCountedSchool => Some("No for a branch; then name its parent school"),
        V::ParentSchool => Some("Code or name of the parent school"),
        V::PrimaryArtsTeachers | V::JuniorArtsTeachers => {
            Some("Arts teachers who are neither music nor fine-art teachers; 0 if none")
        }
        V::PrimaryTeachersCollege => {
            Some("In primary schools college counts as above the required degree")
        }
        V::TeachingAuxArea => Some("Indoor PE rooms included; once for all levels"),
        V::SportsGroundArea | V::MultimediaRooms => Some("Once for all levels"),
        V::TeachingEquipmentValue => Some("Book value; once for all levels"),
        V::MigrantStudents => Some("All levels together"),
        V::PrimaryAdmitted | V::JuniorAdmitted => Some("New pupils of this year"),
        V::JuniorEntry3y => Some("Pupils of the first junior year three years ago"),
        V::PrimaryPeItinerant
        | V::PrimaryMusicItinerant
        | V::PrimaryArtItinerant
        | V::PrimaryArtsItinerant
        | V::JuniorPeItinerant
        | V::JuniorMusicItinerant
        | V::JuniorArtItinerant
        | V::JuniorArtsItinerant => {
            Some("Rotating, part-time or itinerant; counts only with relaxations")
        }
        V::MusicRoomAreas | V::ArtRoomAreas => {
            Some("Each room, parted by semicolons, as in 96;100.5; 0 if there is none")
        }
        V::PrimaryClassSizes | V::JuniorClassSizes => {
            Some("Pupils of each class, parted by semicolons, as in 45;44;43")
        }
        _ => None,
    },
    how: |kind| match kind {
        ValueKind::Organizer => Some(
            "1 central education, 2 central other, 3 provincial education, 4 provincial other, 5 prefectural education, 6 prefectural other, 7 county education, 8 county other, 9 local enterprise, 10 private",
        ),
        ValueKind::Grade => Some("Choose “not applicable” for a subject that was not monitored"),
        ValueKind::Text
        | ValueKind::Count
        | ValueKind::Decimal
        | ValueKind::Counts
        | ValueKind::Decimals
        | ValueKind::Year
        | ValueKind::Flag
        | ValueKind::SchoolKind
        | ValueKind::Setting
        | ValueKind::Judgement => None,
    },
};

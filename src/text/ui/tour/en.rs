use super::TourWords;

pub const EN: TourWords = TourWords {
    title: "Tour",
    with_demo: "Tour of the demo county (one minute)",
    place: |number, all| format!("Step {number} of {all}"),
    stops: [
        (
            "The verdict first",
            "One sentence says whether the county meets the standard and what stands in the way; below are its parts. Where data are missing it says “undetermined”, never “met”.",
        ),
        (
            "Every number opens",
            "Mean and coefficient of variation of seven indicators at two levels. Press any number: formula, clause, rounding and source cells appear beside it.",
        ),
        (
            "Which school lacks what",
            "Each school's value, standing and shortfall in people, square metres or yuan. Filter, sort, and press a name for its own page.",
        ),
        (
            "County indicators",
            "Government, quality, recognition and vetoes, each with clause and data; what has to be filled in is filled in here, and is judged at once.",
        ),
        (
            "By which rule",
            "The clause, source, day and evidence of each limit. Choose another standard or day, or set a limit of your own, with a reason, to try it.",
        ),
        (
            "Now your own data",
            "Drop your school tables, choose files, or copy from Excel or WPS and paste; headers stay as they are. Nothing leaves this computer.",
        ),
    ],
    back: "Back",
    next: "Next",
    done: "Done",
    close: "End the tour",
};

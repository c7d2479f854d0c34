//! The page by keys alone: from a table full of faults to none, and every tool of the grid.

use std::collections::BTreeMap;
use std::time::Duration;

use junheng::intake::{Place, Reading, Severity, SourceFile, read, read_file};

use crate::driver::{Page, key};
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

const HEADS: &str = "学校代码,学校名称,区县,办学类型,城乡类型,是否寄宿制,规划建成年份,小学在校生数,\
    初中在校生数,小学班级数,小学专任教师数,小学县级以上骨干教师数,教学及辅助用房面积,教学仪器设备值（万元）";

/// Schools with twenty faults of many kinds; what is right stands after `=>`.
const FAULTY: [&str; 20] = [
    "3000000001,东小学,清河县,小学,城区,否,1998,九百=>900,,20,60,12,5000,120",
    "3000000002,西小学,清河县,小学,城区,否,1998,九百=>900,,20,60,12,5000,120",
    "3000000003,南小学,清河县,小学,城区,否,1998,九百=>900,,20,60,12,5000,120",
    "3000000004,北小学,清河县,小学,城区,否,1998,####=>640,,16,40,12,5000,120",
    "3000000005,文昌小学,清河县,小学,城区,否,1998,600,,#DIV/0!=>15,40,12,5000,120",
    "3000000006,东湖小学,清河县,小学,镇区,否,1998,600,,15,2024-05-06=>40,12,5000,120",
    "3000000007,柳林小学,清河县,小学,镇区,否,1998,600,,15.5=>15,40,12,5000,120",
    "3000000008,河湾小学,清河县,小学,镇区,否,1998,600,,15,40,-3=>3,5000,120",
    "3000000009,青禾小学,清河县,学校乙=>小学,乡村,否,1998,600,,15,40,12,5000,120",
    "3000000010,紫藤小学,清河县,小学,山上=>乡村,否,1998,600,,15,40,12,5000,120",
    "3000000011,桂花小学,清河县,小学,乡村,也许=>是,1998,600,,15,40,12,5000,120",
    "3000000012,石桥小学,清河县,小学,乡村,否,3015=>2015,600,,15,40,12,5000,120",
    "3000000013,白沙小学,清河县,小学,乡村,否,1998,约600=>600,,15,40,12,5000,120",
    "3000000014,红旗小学,清河县,小学,乡村,否,1998,\"1,25\"=>125,,5,40,12,5000,120",
    "3000000015,前进小学,清河县,小学,乡村,否,1998,600,,15,40,12,300人=>3000,120",
    "3000000016,胜利小学,清河县,小学,乡村,否,1998,600,,15,40,55=>12,5000,120",
    "3000000017,新华小学,清河县,小学,乡村,否,1998,600,90=>,15,40,12,5000,120",
    "3000000018,清河学校,清河县,九年一贯制,乡村,否,1998,600,=>300,15,40,12,5000,120",
    "3000000019,平安小学,清河县,小学,乡村,否,1998,(600)=>600,,15,40,12,5000,120",
    "3000000020,长安小学,清河县,小学,乡村,否,1998,600,,15,40,12,5000,12个=>12",
];

/// The table as it is given, and what is right, by address.
fn table() -> (String, BTreeMap<String, String>) {
    let mut right = BTreeMap::new();
    let mut lines = vec![HEADS.to_owned()];
    for (row, line) in FAULTY.iter().enumerate() {
        // The only comma inside a cell stands between quotation marks.
        let line = line.replace("\"1,25\"", "1\u{1}25");
        let cells = line.split(',').enumerate().map(|(column, cell)| {
            let (given, meant) = cell.split_once("=>").unwrap_or((cell, cell));
            if given != meant {
                let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
                right.insert(format!("{letter}{}", row + 2), meant.to_owned());
            }
            given.replace("1\u{1}25", "\"1,25\"")
        });
        lines.push(cells.collect::<Vec<_>>().join(","));
    }
    (lines.join("\n") + "\n", right)
}

fn reading(text: &str) -> Reading {
    let (tables, _) = read_file(&SourceFile {
        name: "schools.csv",
        bytes: text.as_bytes(),
    });
    read(&tables)
}

/// Codes and addresses of all errors.
fn errors(text: &str) -> Vec<String> {
    let reading = reading(text);
    let errors = reading.diagnostics.iter();
    errors
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
        .map(|diagnostic| match &diagnostic.place {
            Place::Cell(cell) => format!("{} {}", cell.address(), diagnostic.code()),
            Place::File(_) | Place::Sheet(_) => diagnostic.code().to_owned(),
        })
        .collect()
}

fn open(text: &str) -> (Site, Page) {
    let site = Site::serve();
    let page = Page::open(&site.url());
    page.find("h1");
    assert!(
        page.find("main")
            .drop_file("schools.csv", "text/csv", text.as_bytes())
    );
    page.find(".verdict-strip");
    (site, page)
}

fn address(page: &Page) -> String {
    page.find(".sheet-view__address").text()
}

fn type_text(page: &Page, text: &str) {
    for letter in text.chars() {
        page.press(&[letter]);
    }
}

fn n_errors(page: &Page) -> usize {
    const SCRIPT: &str = "const link = document.querySelector('.verdict-strip .alert-link');
        return link ? Number(link.textContent.match(/[0-9]+/)[0]) : 0;";
    let count = page.run(SCRIPT, &[]).as_u64().unwrap_or_default();
    usize::try_from(count).expect("few errors")
}

fn wait_for_errors(page: &Page, expected: usize) {
    page.wait_until(
        |page| n_errors(page) == expected,
        A_WHILE,
        &format!("{expected} errors, there are {}", n_errors(page)),
    );
}

/// Whether some control has the focus, and not the page as a whole.
fn has_focus(page: &Page) -> bool {
    page.run("return document.activeElement !== document.body", &[]) == true
}

fn text_at(page: &Page, cell: &str) -> String {
    page.find(&format!("#cell-{cell}")).text()
}

#[test]
fn twenty_faults_are_cleared_by_keys_alone() {
    let (text, right) = table();
    assert_eq!(errors(&text).len(), 20, "{:#?}", errors(&text));
    let (_site, page) = open(&text);
    assert_eq!(n_errors(&page), 20);
    // To the first fault, wherever the focus is.
    page.press(&[key::F8]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    let mut visited = Vec::new();
    while n_errors(&page) > 0 {
        let at = address(&page);
        assert!(has_focus(&page), "the focus was lost at {at}");
        let Some(text) = right.get(&at) else {
            panic!("nothing is wrong with {at}; visited {visited:?}");
        };
        let before = n_errors(&page);
        if text.is_empty() {
            page.press(&[key::DELETE]);
        } else {
            type_text(&page, text);
            if at == "H2" {
                // All three 九百 at once.
                page.press(&[key::CONTROL, key::SHIFT, key::ENTER]);
            } else {
                page.press(&[key::ENTER]);
            }
        }
        let fixed = if at == "H2" { 3 } else { 1 };
        visited.push(at);
        wait_for_errors(&page, before - fixed);
        page.press(&[key::F8]);
    }
    assert_eq!(visited.len(), 18, "{visited:?}");
    assert!(has_focus(&page));
    // Every step can be taken back.
    for _ in 0..18 {
        page.press(&[key::CONTROL, 'z']);
    }
    wait_for_errors(&page, 20);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_fault_leads_from_its_cell_to_the_list_and_back() {
    let (text, _) = table();
    let (_site, page) = open(&text);
    page.press(&[key::F8]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    page.press(&[key::F8]);
    let at = address(&page);
    page.press(&[key::F9]);
    page.wait_until(|page| page.has(".problem-list"), A_WHILE, "the list");
    page.wait_until(
        |page| page.focused().text() == at,
        A_WHILE,
        "the focus on the item of the cell",
    );
    page.press(&[key::ENTER]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    page.wait_until(|page| address(page) == at, A_WHILE, "the same cell");
    assert!(has_focus(&page));
}

#[test]
fn ranges_are_selected_copied_filled_and_emptied_by_keys() {
    let (text, _) = table();
    let (_site, page) = open(&text);
    page.press(&[key::F8]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    // K and L of the first two schools: 60 teachers, 12 of them distinguished.
    page.press(&[key::CONTROL, key::HOME]);
    for _ in 0..10 {
        page.press(&[key::RIGHT]);
    }
    page.press(&[key::DOWN]);
    assert_eq!(address(&page), "K2");
    page.press(&[key::SHIFT, key::DOWN]);
    page.press(&[key::SHIFT, key::RIGHT]);
    let line = page.find(".sheet-view__line").text();
    // 60 + 12 twice.
    assert!(line.contains("2 行 × 2 列"), "{line}");
    assert!(line.contains("合计 144"), "{line}");
    assert_eq!(page.find_all("td[aria-selected=true]").len(), 4);
    page.press(&[key::CONTROL, 'c']);
    // Six rows down, where K is 40.
    for _ in 0..6 {
        page.press(&[key::DOWN]);
    }
    page.press(&[key::CONTROL, 'v']);
    page.wait_until(|page| text_at(page, "7-10") == "60", A_WHILE, "the paste");
    assert_eq!(text_at(&page, "8-11"), "12");
    page.press(&[key::CONTROL, 'z']);
    page.wait_until(|page| text_at(page, "7-10") == "40", A_WHILE, "undo");
    assert!(page.find(".toast").text().contains("已撤销：更正"));
    page.press(&[key::CONTROL, key::HOME]);
    page.press(&[key::DOWN]);
    page.press(&[key::SHIFT, key::DOWN]);
    page.press(&[key::CONTROL, 'd']);
    page.wait_until(
        |page| text_at(page, "2-0") == "3000000001",
        A_WHILE,
        "the fill",
    );
    page.press(&[key::DELETE]);
    page.wait_until(
        |page| text_at(page, "1-0").is_empty(),
        A_WHILE,
        "empty cells",
    );
    // Both steps are one each; the texts of the file come back.
    page.press(&[key::CONTROL, 'z']);
    page.press(&[key::CONTROL, 'z']);
    page.wait_until(
        |page| text_at(page, "2-0") == "3000000002",
        A_WHILE,
        "the text of the file",
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn only_faulty_rows_are_shown_with_their_own_numbers_and_mended_rows_stay() {
    let (text, _) = table();
    let clean = "3000000099,无误小学,清河县,小学,乡村,否,1998,600,,15,40,12,5000,120";
    let text = format!("{text}{clean}\n");
    let (_site, page) = open(&text);
    page.press(&[key::F8]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    page.find(".sheet-tools__switch input").click();
    page.wait_until(|page| !page.has("#cell-21-0"), A_WHILE, "the filter");
    assert_eq!(text_at(&page, "0-1"), "学校名称");
    assert_eq!(text_at(&page, "20-1"), "长安小学");
    page.press(&[key::F8]);
    let at = address(&page);
    type_text(&page, "900");
    page.press(&[key::ENTER]);
    wait_for_errors(&page, 19);
    assert!(
        page.has("#cell-2-0") && page.has("#cell-1-0"),
        "{at} vanished from under the hands"
    );
    // Too many rows for what is shown: refused in words, and nothing is changed.
    let lines = "1\n".repeat(30);
    page.find(".sheet-grid").paste(&lines, None);
    page.wait_until(
        |page| page.has(".toast") && page.find(".toast").text().contains("没有粘贴"),
        A_WHILE,
        "the refusal",
    );
    assert_eq!(n_errors(&page), 19);
}

#[test]
fn the_original_text_is_told_and_can_be_put_back() {
    let (text, _) = table();
    let (_site, page) = open(&text);
    page.press(&[key::F8]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    assert_eq!(address(&page), "H2");
    type_text(&page, "900");
    page.press(&[key::ENTER]);
    page.press(&[key::UP]);
    let told = |page: &Page| page.find(".sheet-view__was").text() == "原为：九百";
    page.wait_until(told, A_WHILE, "the original");
    // Two others say the same; the next of them is one key away.
    assert!(page.find(".sheet-offer").text().contains("本列另有 2 格"));
    page.press(&[key::CONTROL, key::F8]);
    page.wait_until(|page| address(page) == "H3", A_WHILE, "the next like it");
    page.press(&[key::UP]);
    page.press(&[key::CONTROL, key::BACKSPACE]);
    page.wait_until(
        |page| text_at(page, "1-7") == "九百",
        A_WHILE,
        "the original back",
    );
    assert!(has_focus(&page));
}

#[test]
fn the_list_of_keys_opens_and_gives_the_focus_back() {
    let (text, _) = table();
    let (_site, page) = open(&text);
    page.press(&[key::F8]);
    page.wait_until(|page| page.has(".sheet-grid"), A_WHILE, "the sheet");
    page.press(&[key::F1]);
    page.wait_until(|page| page.has(".key-list"), A_WHILE, "the list of keys");
    page.press(&[key::ESCAPE]);
    page.wait_until(|page| !page.has(".key-list"), A_WHILE, "its end");
    let at_grid = |page: &Page| page.focused().attribute("role").as_deref() == Some("grid");
    page.wait_until(at_grid, A_WHILE, "the focus on the grid");
}

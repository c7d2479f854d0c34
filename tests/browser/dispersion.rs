//! The page of differences between schools, with the published worked example.

use std::time::Duration;

use crate::driver::Page;
use crate::server::Site;

const A_WHILE: Duration = Duration::from_secs(30);

/// Five primary schools whose rooms for teaching are the books of the published worked example
/// (`o01`): 1,913 for 302 pupils.
const EXAMPLE: &str = "学校名称\t区县\t乡镇\t办学类型\t城乡类型\t举办者类型代码\t小学在校生数\t教学及辅助用房面积(㎡)\t室内体育用房面积(㎡)
甲小学\t示例县\t东镇\t小学\t城区\t1\t45\t279\t0
乙小学\t示例县\t东镇\t小学\t镇区\t1\t37\t137\t0
丙小学\t示例县\t西镇\t小学\t城区\t10\t89\t935\t0
丁小学\t示例县\t西镇\t小学\t乡村\t1\t76\t160\t0
戊小学\t示例县\t西镇\t小学\t乡村\t1\t55\t402\t0
";

fn opened(site: &Site) -> Page {
    let page = Page::open(&site.url());
    page.find("h1");
    assert!(page.find("body").paste(EXAMPLE, None));
    page.wait_until(|page| page.has(".verdict-strip"), A_WHILE, "the verdict");
    page
}

#[test]
fn an_indicator_of_the_overview_leads_to_what_makes_its_differences() {
    let site = Site::serve();
    let page = opened(&site);
    page.run("location.hash = '#/overview'", &[]);
    page.find(".matrix__lead[href$='level=primary&indicator=R4']")
        .click();
    page.find(".difference");
    assert!(page.url().contains("level=primary&indicator=R4"));
    let text = page.find("main").text();
    // Shares of the worked example, the largest first; readings as spreadsheets compute them.
    for wanted in [
        "48.1%", "42.3%", "8.0%", "1.6%", "0.0%", "0.515", "0.489", "0.546",
    ] {
        assert!(text.contains(wanted), "{wanted} is not in {text}");
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_figure_on_it_opens_its_explanation_and_choices_are_in_the_address() {
    let site = Site::serve();
    let page = opened(&site);
    page.run(
        "location.hash = '#/dispersion?level=primary&indicator=R4'",
        &[],
    );
    page.find("[data-figure=\"cv-primary-R4\"]").click();
    page.find("[data-explains=\"cv-primary-R4\"]");
    // No junior school is there: the page says so and leads on.
    page.find_with_text(".segmented__option", "初中").click();
    page.find(".empty-state");
    assert!(page.url().contains("level=junior&indicator=R4"));
    page.back();
    page.find(".difference");
}

//! The page as one file (`junheng.html`), opened from the disk.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use junheng::intake::sha256;
use serde_json::{Value, json};

use crate::driver::{Page, key};
use crate::server::{Site, dist};

const A_WHILE: Duration = Duration::from_secs(30);
const NOTE: &str = "规划已批复</script><b>，见“附件\u{2028}1”";

fn file() -> PathBuf {
    dist().join("junheng.html")
}

fn open(file: &Path) -> Page {
    let page = Page::open(&format!("file://{}", file.display()));
    page.find("h1");
    page
}

fn with_demo(page: &Page) {
    page.find_with_text(".button", "用示例县试一试").click();
    page.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
}

/// Saves the page with its work, and waits for the file.
fn save_copy(page: &Page) -> PathBuf {
    page.find("[aria-label='连同数据另存单文件']").click();
    downloaded(page, ".html")
}

fn downloaded(page: &Page, ending: &str) -> PathBuf {
    let name = |page: &Page| {
        let files = fs::read_dir(page.downloads()).into_iter().flatten();
        let mut names = files
            .flatten()
            .map(|file| file.file_name().to_string_lossy().into_owned());
        names.find(|name| name.ends_with(ending))
    };
    page.wait_until(|page| name(page).is_some(), A_WHILE, "the file");
    page.wait_for_download(&name(page).unwrap_or_default())
}

/// The work of the page, as Ctrl+S writes it.
fn work(page: &Page) -> Vec<u8> {
    page.press(&[key::CONTROL, 's']);
    fs::read(downloaded(page, ".junheng")).expect("the work was saved")
}

fn note(page: &Page) -> Value {
    page.run("location.hash = '#/county/G1'", &[]);
    json!(page.find(".remarks textarea").value())
}

#[test]
fn one_file_is_small_and_tells_its_own_fingerprint() {
    let bytes = fs::read(file()).expect("it is built with the page");
    assert!(bytes.len() <= 1_500_000, "{} bytes", bytes.len());
    let page = open(&file());
    page.run("location.hash = '#/about'", &[]);
    let fingerprint = sha256(&bytes);
    page.wait_for_text(&fingerprint);
    assert_eq!(page.console_errors(), [""; 0]);
    // The page of many files tells the same of the file beside it.
    let site = Site::serve();
    let page = Page::open(&site.route("#/about"));
    page.wait_for_text(&fingerprint);
    page.find_with_text("a", "下载 junheng.html").click();
    let fetched = fs::read(page.wait_for_download("junheng.html")).expect("it was fetched");
    assert!(fetched == bytes);
}

#[test]
fn tables_are_read_judged_and_written_from_the_disk() {
    let page = open(&file());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Its letters are decoded by the browser.
    let table = folder.join("tests/intake/gbk-that-is-valid-utf8/input.csv");
    page.find("input[type=file]").upload(&[&table]);
    page.wait_until(|page| page.has(".source-list"), A_WHILE, "the table");
    page.run("location.hash = '#/overview'", &[]);
    page.wait_until(|page| page.has(".answer"), A_WHILE, "the verdict");
    page.run("location.hash = '#/report'", &[]);
    page.find_with_text(".button", "Excel").click();
    let book = fs::read(downloaded(&page, ".xlsx")).expect("a workbook was written");
    assert_eq!(book.get(..2), Some(&b"PK"[..]));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_copy_holds_the_work_and_opens_anywhere() {
    let page = open(&file());
    with_demo(&page);
    page.run("location.hash = '#/county/G1'", &[]);
    page.find(".remarks textarea").send_keys(NOTE);
    page.run("document.activeElement.blur()", &[]);
    page.wait_for_text("未保存");
    let copy = save_copy(&page);
    page.wait_for_text("程序和数据都在里面");
    let first_work = work(&page);
    // Another browser, which has seen nothing of the first.
    let other = open(&copy);
    other.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    assert_eq!(note(&other), json!(NOTE));
    assert!(!other.find(".context-bar").text().contains("未保存"));
    assert_eq!(
        work(&other),
        first_work,
        "the work is the same byte for byte"
    );
    // Of a copy a copy, with more in it.
    other.find(".remarks textarea").send_keys("，已公示");
    other.run("document.activeElement.blur()", &[]);
    other.wait_for_text("未保存");
    let second = save_copy(&other);
    let third = open(&second);
    third.wait_until(|page| page.has(".matrix"), A_WHILE, "the matrix");
    assert_eq!(note(&third), json!(format!("{NOTE}，已公示")));
    // The program in it is the published one.
    third.run("location.hash = '#/about'", &[]);
    third.wait_for_text(&sha256(&fs::read(file()).expect("it is built")));
    for page in [&page, &other, &third] {
        assert_eq!(page.console_errors(), [""; 0]);
    }
}

#[test]
fn a_file_that_was_changed_on_its_way_says_so() {
    let mut bytes = fs::read(file()).expect("it is built");
    let middle = bytes.len() / 2 / 2 * 2;
    bytes[middle] ^= 1;
    let changed = Path::new(env!("CARGO_TARGET_TMPDIR")).join("changed.html");
    fs::write(&changed, bytes).expect("there is room");
    let page = Page::open(&format!("file://{}", changed.display()));
    page.wait_for_text("这个文件不完整");
}

/// Every way out of a page that scripts have: under the policy of the file none reaches the probe.
const WAYS_OUT: &str = "
    const [url, done] = arguments;
    const add = (name, attributes) => {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        document.body.append(element);
        return element;
    };
    const ways = {
        fetch: () => fetch(url + 'fetch', { mode: 'no-cors' }).catch(() => {}),
        request: () => { const it = new XMLHttpRequest(); it.open('GET', url + 'request'); it.send(); },
        beacon: () => navigator.sendBeacon(url + 'beacon', 'x'),
        socket: () => new WebSocket(url.replace('http', 'ws') + 'socket'),
        events: () => new EventSource(url + 'events'),
        image: () => { new Image().src = url + 'image'; },
        style: () => { const it = add('style', {}); it.textContent = `@import '${url}style'; body { background: url(${url}background) }`; },
        frame: () => add('iframe', { src: url + 'frame' }),
        object: () => add('object', { data: url + 'object' }),
        form: () => add('form', { action: url + 'form', target: '_blank' }).submit(),
        prefetch: () => add('link', { rel: 'prefetch', href: url + 'prefetch' }),
        font: () => new FontFace('x', `url(${url}font)`).load().catch(() => {}),
        media: () => { new Audio(url + 'media').load(); },
        script: () => add('script', {}).setAttribute('src', url + 'script'),
        module: () => import(url + 'module').catch(() => {}),
        worker: () => new Worker(url + 'worker'),
    };
    const refused = [];
    for (const [name, way] of Object.entries(ways)) {
        try { way(); } catch (error) { refused.push(name); }
    }
    setTimeout(() => done(Object.keys(ways).length), 1500);
";

#[test]
fn the_policy_of_the_file_lets_nothing_out() {
    let probe = Probe::listen();
    let site = Site::serve();
    let page = Page::open(&site.route("junheng.html"));
    page.find("h1");
    let n_ways = page.run_async(WAYS_OUT, &[json!(probe.url)]);
    assert!(n_ways.as_u64() >= Some(11), "{n_ways}");
    assert_eq!(probe.heard(), [""; 0]);
    // A page without the policy is heard, so the probe listens.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("open");
    fs::create_dir_all(&folder).expect("a folder can be made");
    fs::write(folder.join("index.html"), "<!doctype html><p>x").expect("there is room");
    let open = Site::serve_folder(&folder);
    let page = Page::open(&open.url());
    page.run_async(WAYS_OUT, &[json!(probe.url)]);
    assert!(probe.heard().len() > 5, "{:?}", probe.heard());
}

/// Listens for anything that a page sends.
struct Probe {
    url: String,
    heard: std::sync::Arc<std::sync::Mutex<Vec<String>>>,
}

impl Probe {
    fn listen() -> Self {
        use std::io::{BufRead, BufReader, Write};
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().expect("it is bound").port();
        let heard = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
        let list = std::sync::Arc::clone(&heard);
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let list = std::sync::Arc::clone(&list);
                std::thread::spawn(move || {
                    let mut line = String::new();
                    let _ = BufReader::new(&stream).read_line(&mut line);
                    // Browsers open connections ahead of need; what counts is what is asked on them.
                    if !line.is_empty() {
                        list.lock().expect("nobody panics").push(line);
                    }
                    let _ =
                        stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                });
            }
        });
        Self {
            url: format!("http://127.0.0.1:{port}/"),
            heard,
        }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().expect("nobody panics").clone()
    }
}

/// What can speak to somebody.
const SPEAKING: [&str; 8] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "RTCPeerConnection",
    "RTCDataChannel",
    "sendBeacon",
    "EventSource",
];

/// The names of what a module takes from outside.
fn imports(module: &[u8]) -> Vec<String> {
    let mut rest = module.get(8..).unwrap_or_default();
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest);
        let (mut section, others) = rest.split_at(length);
        rest = others;
        if id != 2 {
            continue;
        }
        let mut names = Vec::new();
        for _ in 0..number(&mut section) {
            let from = text(&mut section);
            names.push(format!("{from}/{}", text(&mut section)));
            let (&kind, after) = section.split_first().expect("an import has a kind");
            section = after;
            assert_eq!(kind, 0, "the program takes functions only");
            number(&mut section);
        }
        return names;
    }
    Vec::new()
}

/// A number as modules write it: seven bits in a byte, the lowest first.
fn number(bytes: &mut &[u8]) -> usize {
    let (mut value, mut shift) = (0, 0);
    while let Some((&byte, rest)) = bytes.split_first() {
        *bytes = rest;
        value |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            break;
        }
    }
    value
}

fn text(bytes: &mut &[u8]) -> String {
    let length = number(bytes);
    let (text, rest) = bytes.split_at(length);
    *bytes = rest;
    String::from_utf8_lossy(text).into_owned()
}

#[test]
fn nothing_that_is_shipped_can_speak_to_anybody() {
    let mut n_modules = 0;
    for file in fs::read_dir(dist()).expect("the page is built").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let bytes = fs::read(file.path()).expect("it can be read");
        if name.ends_with(".wasm") {
            let imports = imports(&bytes);
            assert!(imports.len() > 50, "{imports:?}");
            n_modules += 1;
            for word in SPEAKING {
                let speaks = imports.iter().find(|it| it.contains(word));
                assert_eq!(speaks, None, "{name}");
            }
        }
        if name.ends_with(".js") || name == "index.html" {
            let script = String::from_utf8(bytes).expect("a text");
            // Two fetch files of the page itself: the script that loads the module, and the service worker.
            let own = match name.as_str() {
                "sw.js" => "fetch(request)",
                _ => "fetch(module_or_path)",
            };
            let script = script.replacen(own, "", 1).replace("\"fetch\"", "");
            for word in SPEAKING {
                let speaks =
                    script.contains(&format!("{word}(")) || script.contains(&format!("new {word}"));
                assert!(!speaks, "{word} in {name}");
            }
        }
    }
    assert_eq!(n_modules, 1);
    for script in [
        include_str!("../../one-file/packer/src/boot.js"),
        include_str!("../../one-file/packer/src/early.js"),
    ] {
        for word in SPEAKING {
            assert!(!script.contains(word), "{word}");
        }
    }
}

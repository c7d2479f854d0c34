use super::AboutWords;

pub const EN: AboutWords = AboutWords {
    title: "About",
    lead: "Junheng assesses a county's compulsory education against the national standard: verdict, the school and indicator in the way, and by how much, each open to checking step by step.",
    version: "Version",
    license: "Licence",
    licenses: "MIT or Apache-2.0",
    privacy: "Where your data are",
    promises: &[
        "Everything is computed inside this page, without a server; tables, corrections and results are sent nowhere.",
        "You save the workspace as a file; the page asks before it is closed with changes that are not saved.",
        "The address holds language, colours and what is looked at, never data.",
    ],
    promise_of_file: "This file carries its own security policy (CSP), by which the browser lets it connect to no network.",
    one_file: "One file",
    one_file_offer: "The whole program in one file: keep it on a disk or stick, open it without a network, and save it again together with your data.",
    one_file_get: "Download junheng.html",
    one_file_here: "You have opened the page of one file: it works without a network, and can be saved together with your data for others to open.",
    fingerprint: "SHA-256",
    fingerprint_offer: "To check a download: certutil -hashfile junheng.html SHA256 on Windows, sha256sum junheng.html elsewhere; the same value means that nothing was changed.",
    fingerprint_here: "Computed by this page from itself, without your data; the same value as published means that the program was not changed.",
};

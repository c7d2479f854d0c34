//! The surroundings of the page: screen, colours, paper, network.

use serde_json::json;

use super::page::Page;

/// The part of a screen that a page gets, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// What holds it.
    pub device: Device,
}

/// The kind of machine; a phone has touch, and takes the page's viewport tag seriously.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A desk or lap computer.
    Computer,
    /// A telephone.
    Phone,
}

/// What the reader's system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// Its name in CSS and in file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Where the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// On a screen.
    Screen,
    /// On paper: print styles without printing.
    Print,
}

/// Whether the network can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// As it is.
    Online,
    /// As if the cable were cut.
    Offline,
}

impl Viewport {
    /// A window on a computer.
    pub const fn computer(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            device: Device::Computer,
        }
    }

    /// The screen of a telephone.
    pub const fn phone(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            device: Device::Phone,
        }
    }
}

impl Page {
    /// Gives the page exactly this viewport; windows themselves cannot be as narrow as a phone.
    #[track_caller]
    pub fn set_viewport(&self, viewport: Viewport) {
        let is_phone = viewport.device == Device::Phone;
        self.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({
                "width": viewport.width,
                "height": viewport.height,
                "deviceScaleFactor": if is_phone { 2 } else { 1 },
                "mobile": is_phone,
            }),
        );
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": is_phone }),
        );
    }

    /// Sets what the reader prefers and where the page is shown.
    #[track_caller]
    pub fn set_media(&self, scheme: Scheme, medium: Medium) {
        let medium = match medium {
            Medium::Screen => "screen",
            Medium::Print => "print",
        };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme.name() }]);
        let params = json!({ "media": medium, "features": features });
        self.devtools("Emulation.setEmulatedMedia", params);
    }

    /// Cuts the network, or gives it back.
    ///
    /// This holds for the page itself; a service worker answers it all the same.
    #[track_caller]
    pub fn set_network(&self, network: Network) {
        let params = json!({
            "offline": network == Network::Offline,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.emulateNetworkConditions", params);
    }

    /// Whether the page is wider than its viewport, so that it would scroll sideways.
    ///
    /// `innerWidth` would not do: a phone zooms out until a wide page fits, and then reports the page.
    #[track_caller]
    pub fn overflows_sideways(&self) -> bool {
        const SCRIPT: &str = "const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth > clientWidth;";
        self.run(SCRIPT, &[]) == json!(true)
    }
}

//! `cargo xtask serve`: the page, built and delivered on this machine.

use std::io::{self, Write};

use crate::failure::Failure;
use crate::page;
use crate::places;
use crate::server::Server;

/// Where the page is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Name or number of the network interface.
    pub host: String,
    /// The first port that is tried; 0 means any.
    pub port: u16,
}

impl Default for Address {
    fn default() -> Self {
        Self {
            host: "127.0.0.1".to_owned(),
            port: 8080,
        }
    }
}

/// Builds the page when needed, and serves it until the process is ended.
///
/// # Errors
///
/// When the page cannot be built or no port can be used.
pub fn serve(address: &Address) -> Result<(), Failure> {
    page::build()?;
    let server = Server::bind_from(&places::dist(), &address.host, address.port)
        .map_err(|error| not_bound(address, &error))?;
    if address.port != 0 && server.port() != address.port {
        println!("Port {} is taken; using the next free one.", address.port);
    }
    println!("\nThe page is at {}  (end with Ctrl+C)", server.url());
    // Whoever reads this through a pipe needs the line now. That nobody reads is no reason to stop.
    io::stdout().flush().ok();
    server.run();
    Ok(())
}

/// The failure for an address that cannot be used.
fn not_bound(address: &Address, error: &io::Error) -> Failure {
    Failure::new(
        format!(
            "dist/ cannot be served on {}, port {}: {error}",
            address.host, address.port
        ),
        "choose another address with `--host` and `--port`; ports below 1024 need special rights",
    )
}

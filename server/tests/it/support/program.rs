//! The program itself, as people start it.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Output, Stdio},
};

/// The program in a folder of its own; nothing of the environment gets in.
pub fn capaian(dir: &Path, url: &str, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_capaian"));
    command.args(args).current_dir(dir).env_clear().env("CAPAIAN_DATABASE_URL", url);
    command.env("CAPAIAN_DATA_DIR", dir.join("data")).env("CAPAIAN_SITE_DIR", dir.join("site"));
    command
}

/// Runs it to the end.
pub fn run(command: &mut Command, input: &str) -> Output {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that does not read has closed its end.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// A running server; killed when dropped.
pub struct Serving {
    pub child: Child,
    pub at: SocketAddr,
}

impl Serving {
    /// Starts `serve` on any port and waits until it says where.
    pub fn start(dir: &Path, url: &str) -> Self {
        let mut command = capaian(dir, url, &["serve"]);
        command.env("CAPAIAN_ADDR", "127.0.0.1:0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|l| Some(l.ok()?.split_once("http://")?.1.to_owned()));
        let Some(address) = address else { panic!("the server did not start: {:?}", child.wait()) };
        Self { child, at: address.trim().parse().unwrap() }
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

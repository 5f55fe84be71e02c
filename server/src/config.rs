//! Settings from the environment or `capaian.toml`, checked at start.

use serde::Deserialize;
use std::{net::SocketAddr, path::PathBuf};

/// Settings of the server. The environment wins over the file.
#[derive(Clone, Debug)]
pub struct Config {
    /// `CAPAIAN_ADDR`: where to listen.
    pub addr: SocketAddr,
    /// `CAPAIAN_DATABASE_URL`: `sqlite:…` or `postgres://…`.
    pub database_url: String,
    /// `CAPAIAN_DATA_DIR`: evidence and other files.
    pub data_dir: PathBuf,
    /// `CAPAIAN_EVIDENCE`: where files of evidence lie.
    pub evidence: EvidencePlace,
    /// `CAPAIAN_BASE_URL`: the address people use; `https` turns on `__Host-` cookies and HSTS.
    pub base_url: String,
    /// `CAPAIAN_SITE_DIR`: built assets.
    pub site_dir: PathBuf,
    /// `CAPAIAN_PROXIES`: proxies in front whose `X-Forwarded-For` is believed (how many there are).
    pub proxies: usize,
    /// Demo mode: set by `serve --demo` or a database that holds the demo agency.
    pub demo: bool,
    /// Log lines as JSON (`CAPAIAN_LOG=json`).
    pub log_json: bool,
}

/// Where files of evidence lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidencePlace {
    /// `folder`: `bukti` in the data folder.
    Folder,
    /// `s3`: an S3-compatible store, described by the usual `AWS_…` variables. Only in programs built with the feature
    /// of this name.
    S3,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    addr: Option<String>,
    database_url: Option<String>,
    data_dir: Option<String>,
    evidence: Option<String>,
    base_url: Option<String>,
    site_dir: Option<String>,
    proxies: Option<usize>,
    log: Option<String>,
}

/// A setting that cannot be used, with what would be right.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("capaian.toml: {0}")]
    File(#[from] toml::de::Error),
    #[error("{name}={value}: {expected}")]
    Value { name: &'static str, value: String, expected: &'static str },
}

impl Config {
    /// Reads `capaian.toml` in the working directory, if there is one, and the environment.
    pub fn load() -> Result<Self, ConfigError> {
        let file = std::fs::read_to_string("capaian.toml").unwrap_or_default();
        Self::from_parts(&file, &env)
    }

    /// As [`Config::load`], from given text and variables.
    pub fn from_parts(file: &str, env: &dyn Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let file: File = toml::from_str(file)?;
        let pick = |name: &'static str, from_file: Option<String>, default: &str| {
            env(name).or(from_file).unwrap_or_else(|| default.to_owned())
        };
        let addr = pick("CAPAIAN_ADDR", file.addr, "127.0.0.1:3000");
        let parsed = addr.parse::<SocketAddr>();
        let addr = parsed.map_err(|_| value("CAPAIAN_ADDR", addr, "an address with port, such as 127.0.0.1:3000"))?;
        let database_url = pick("CAPAIAN_DATABASE_URL", file.database_url, "sqlite:data/capaian.db");
        if !database_url.starts_with("sqlite:") && !database_url.starts_with("postgres") {
            // What stands before the @ is a password.
            let shown = database_url.rsplit('@').next().unwrap_or_default().to_owned();
            return Err(value("CAPAIAN_DATABASE_URL", shown, "must begin with sqlite: or postgres://"));
        }
        let base_url = pick("CAPAIAN_BASE_URL", file.base_url, &format!("http://{addr}"));
        if !base_url.starts_with("http://") && !base_url.starts_with("https://") {
            return Err(value("CAPAIAN_BASE_URL", base_url, "must begin with http:// or https://"));
        }
        let proxies = pick("CAPAIAN_PROXIES", file.proxies.map(|n| n.to_string()), "0");
        let proxies = proxies.parse().map_err(|_| value("CAPAIAN_PROXIES", proxies, "a number of proxies"))?;
        let evidence = pick("CAPAIAN_EVIDENCE", file.evidence, "folder");
        let evidence = match evidence.as_str() {
            "folder" => EvidencePlace::Folder,
            "s3" if cfg!(feature = "s3") => EvidencePlace::S3,
            "s3" => {
                let expected = "this program was built without it: cargo build --release -p server --features s3";
                return Err(value("CAPAIAN_EVIDENCE", evidence, expected));
            }
            _ => return Err(value("CAPAIAN_EVIDENCE", evidence, "must be folder or s3")),
        };
        Ok(Self {
            addr,
            database_url,
            data_dir: pick("CAPAIAN_DATA_DIR", file.data_dir, "data").into(),
            evidence,
            base_url: base_url.trim_end_matches('/').to_owned(),
            site_dir: pick("CAPAIAN_SITE_DIR", file.site_dir, "target/site").into(),
            proxies,
            demo: false,
            log_json: pick("CAPAIAN_LOG", file.log, "text") == "json",
        })
    }

    /// Whether people reach the server over TLS.
    pub fn is_tls(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Name of the session cookie.
    pub fn session_cookie(&self) -> &'static str {
        if self.is_tls() { "__Host-capaian" } else { "capaian" }
    }

    /// Name of the cookie that marks a device on which somebody signed in before.
    pub fn device_cookie(&self) -> &'static str {
        if self.is_tls() { "__Host-capaian-perangkat" } else { "capaian-perangkat" }
    }
}

const fn value(name: &'static str, value: String, expected: &'static str) -> ConfigError {
    ConfigError::Value { name, value, expected }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|v| !v.is_empty())
}

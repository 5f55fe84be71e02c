//! Settings.

use server::config::{Config, ConfigError, EvidencePlace};

/// Settings from a file and variables.
fn load(file: &str, env: &[(&str, &str)]) -> Result<Config, ConfigError> {
    Config::from_parts(file, &|name| env.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
}

#[test]
fn without_any_setting_it_runs_on_this_machine_with_sqlite() {
    let config = load("", &[]).unwrap();
    assert_eq!(config.addr.to_string(), "127.0.0.1:3000");
    assert_eq!(config.database_url, "sqlite:data/capaian.db");
    assert_eq!((config.data_dir.to_str(), config.site_dir.to_str()), (Some("data"), Some("target/site")));
    assert_eq!((config.base_url.as_str(), config.proxies), ("http://127.0.0.1:3000", 0));
    assert_eq!(config.evidence, EvidencePlace::Folder);
    assert!(!config.demo && !config.log_json && !config.is_tls());
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "addr = \"0.0.0.0:80\"\nproxies = 2\ndata_dir = \"/srv\"\nlog = \"json\"\n";
    let config = load(file, &[("CAPAIAN_ADDR", "[::1]:81"), ("CAPAIAN_LOG", "text")]).unwrap();
    assert_eq!((config.addr.to_string().as_str(), config.proxies), ("[::1]:81", 2));
    assert_eq!((config.data_dir.to_str(), config.log_json), (Some("/srv"), false));
    assert!(load(file, &[]).unwrap().log_json);
}

#[test]
fn a_setting_that_cannot_be_used_is_named_with_what_would_be_right() {
    for (name, wrong, hint) in [
        ("CAPAIAN_ADDR", "localhost", "127.0.0.1:3000"),
        ("CAPAIAN_ADDR", "127.0.0.1:99999", "127.0.0.1:3000"),
        ("CAPAIAN_ADDR", "", "127.0.0.1:3000"),
        ("CAPAIAN_DATABASE_URL", "mysql://x", "sqlite:"),
        ("CAPAIAN_DATABASE_URL", "data/capaian.db", "sqlite:"),
        ("CAPAIAN_BASE_URL", "kinerja.contoh.go.id", "https://"),
        ("CAPAIAN_BASE_URL", "javascript:alert(1)", "https://"),
        ("CAPAIAN_EVIDENCE", "awan", "folder or s3"),
        #[cfg(not(feature = "s3"))]
        ("CAPAIAN_EVIDENCE", "s3", "--features s3"),
        ("CAPAIAN_PROXIES", "dua", "number"),
        ("CAPAIAN_PROXIES", "-1", "number"),
    ] {
        let error = load("", &[(name, wrong)]).unwrap_err().to_string();
        assert!(error.contains(name) && error.contains(hint), "{name}={wrong}: {error}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_refused_with_the_place() {
    for (file, wanted) in [
        ("addrr = \"x\"", "addrr"),
        ("addr = 3000", "addr"),
        ("proxies = \"dua\"", "proxies"),
        ("addr = ", "capaian.toml"),
        ("[server]\naddr = \"x\"", "server"),
    ] {
        let error = load(file, &[]).unwrap_err().to_string();
        assert!(error.starts_with("capaian.toml") && error.contains(wanted), "{file}: {error}");
    }
}

/// An error is printed and may end up in a log.
#[test]
fn the_password_of_a_database_is_in_no_error() {
    let error = load("", &[("CAPAIAN_DATABASE_URL", "mysql://ani:rahasia@db/x")]).unwrap_err().to_string();
    assert!(!error.contains("rahasia"), "{error}");
}

#[test]
fn with_tls_cookies_are_bound_to_the_host() {
    let plain = load("", &[]).unwrap();
    assert_eq!((plain.session_cookie(), plain.device_cookie()), ("capaian", "capaian-perangkat"));
    let tls = load("", &[("CAPAIAN_BASE_URL", "https://kinerja.contoh.go.id/")]).unwrap();
    assert_eq!((tls.base_url.as_str(), tls.is_tls()), ("https://kinerja.contoh.go.id", true));
    assert_eq!((tls.session_cookie(), tls.device_cookie()), ("__Host-capaian", "__Host-capaian-perangkat"));
}

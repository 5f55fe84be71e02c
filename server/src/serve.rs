//! Start, run, graceful stop.

use crate::{
    auth::{limit::Limiter, password::Passwords},
    clock::{Clock, DemoClock, Dice, SystemClock},
    config::Config,
    evidence::Evidence,
    http, jobs,
    live::{hub::Hub, publish},
    org::Orgs,
    seed,
    state::{Shared, State},
    store::{Store, people},
};
use anyhow::{Context as _, Result};
use axum::{Extension, Router, extract::ConnectInfo};
use hyper_util::{
    rt::{TokioExecutor, TokioIo, TokioTimer},
    server::{conn::auto, graceful::GracefulShutdown},
    service::TowerToHyperService,
};
use std::{net::SocketAddr, path::Path, sync::Arc, time::Duration};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// Requests that are under way at a stop get this long to end.
const GRACE: Duration = Duration::from_secs(10);
/// A peer has this long to send the headers of a request.
const HEADERS: Duration = Duration::from_secs(15);
/// Bytes of a request line with its headers at most; also the read buffer of an idle stream.
const BUFFER: usize = 16 * 1024;

/// Log lines to standard error; `CAPAIAN_LOG=json` for machines.
pub fn start_logs(json: bool) {
    let builder = tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(std::io::stderr);
    if json {
        builder.json().init();
    } else {
        builder.with_target(false).init();
    }
}

/// Creates the folders for the database file and for other data.
pub fn prepare_dirs(config: &Config) -> Result<()> {
    if let Some(file) = config.database_url.strip_prefix("sqlite:")
        && let Some(dir) = Path::new(file.trim_start_matches("//").split('?').next().unwrap_or_default()).parent()
    {
        std::fs::create_dir_all(dir).with_context(|| format!("folder {}", dir.display()))?;
    }
    std::fs::create_dir_all(&config.data_dir).with_context(|| format!("folder {}", config.data_dir.display()))
}

/// Puts a server together over the machine's clock, or that of the demo where the database holds the demo agency.
pub async fn build(mut config: Config) -> Result<Shared> {
    prepare_dirs(&config)?;
    let store = Store::open(&config.database_url).await.context("basis data")?;
    let evidence = Evidence::open(&config).context("tempat bukti dukung")?;
    let holds_demo = seed::is_demo(&store).await?;
    let clock: Arc<dyn Clock> = if holds_demo {
        let ahead = store.read(|conn| Box::pin(async move { people::demo_ahead(conn).await })).await?;
        Arc::new(DemoClock::ahead(ahead))
    } else {
        Arc::new(SystemClock)
    };
    config.demo = holds_demo;
    Ok(assemble(config, store, evidence, Passwords::default(), clock))
}

/// Puts a server together from its parts.
pub fn assemble(
    config: Config,
    store: Store,
    evidence: Evidence,
    passwords: Passwords,
    clock: Arc<dyn Clock>,
) -> Shared {
    // Rendering spawns on tokio; a second server in one process (tests) finds it set already.
    let _ = any_spawner::Executor::init_tokio();
    Arc::new(State {
        config,
        store,
        clock,
        dice: Dice::default(),
        orgs: Orgs::default(),
        hub: Hub::default(),
        evidence,
        passwords,
        limiter: Limiter::default(),
        poke: Arc::default(),
        stop: CancellationToken::new(),
    })
}

/// `capaian serve`; with the demo, whose large team has as many people.
pub async fn serve(config: Config, demo: Option<u8>) -> Result<()> {
    let mut state = build(config.clone()).await?;
    if let Some(team) = demo.filter(|_| !state.config.demo) {
        eprintln!("Mengisi instansi contoh (dua tahun data, sekitar setengah menit, sekali saja) ...");
        seed::fill(&state, team).await?;
        state.store.close().await;
        state = build(config).await?;
    }
    let listener = TcpListener::bind(state.config.addr)
        .await
        .with_context(|| format!("alamat {} tidak dapat dipakai", state.config.addr))?;
    publish::start(&state).await?;
    jobs::start(&state);
    greet(&state, listener.local_addr()?);
    run(&state, listener, stop_signal()).await
}

/// Serves until `until`, then lets requests end; open streams are ended at once.
pub async fn run(state: &Shared, listener: TcpListener, until: impl Future<Output = ()>) -> Result<()> {
    let router = http::router(state);
    let connections = GracefulShutdown::new();
    let mut until = std::pin::pin!(until);
    loop {
        let (stream, peer) = tokio::select! {
            () = &mut until => break,
            () = state.stop.cancelled() => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(e) => {
                    // Too many open files, or a peer that left already: the next one may do better.
                    tracing::warn!(error.cause = %e, "connection not accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
        };
        serve_connection(&router, stream, peer, &connections);
    }
    tracing::info!("stopping");
    drop(listener);
    state.stop.cancel();
    if tokio::time::timeout(GRACE, connections.shutdown()).await.is_err() {
        tracing::warn!("requests still under way were cut off");
    }
    state.store.close().await;
    Ok(())
}

/// One connection in a task of its own. A peer that does not send its headers in time is let go.
fn serve_connection(router: &Router, stream: TcpStream, peer: SocketAddr, connections: &GracefulShutdown) {
    let _ = stream.set_nodelay(true);
    let service = router.clone().layer(Extension(ConnectInfo(peer)));
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADERS).max_buf_size(BUFFER);
    builder.http2().timer(TokioTimer::new()).max_concurrent_streams(100).max_header_list_size(16 * 1024);
    let connection = builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service)).into_owned();
    let watched = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(e) = watched.await {
            tracing::debug!(error.cause = %e, "connection ended");
        }
    });
}

async fn stop_signal() {
    let terminate = async {
        if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            signal.recv().await;
        } else {
            std::future::pending::<()>().await;
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}

fn greet(state: &Shared, at: SocketAddr) {
    println!("\nCapaian berjalan di http://{at}");
    if state.config.demo {
        println!("\nModus contoh. Kata sandi semua akun: {}\n", seed::PASSWORD);
        for (nip, who) in seed::ACCOUNTS {
            println!("  {nip}  {who}");
        }
        println!("\nHentikan dengan Ctrl+C.");
    }
}

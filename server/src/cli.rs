//! Commands. Exit codes: 0 done, 1 failed, 2 wrong use (from the argument parser), 3 settings cannot be used.

use crate::{
    config::Config,
    demo::TEAM_MOST,
    seed, serve,
    state::{Fault, Shared},
    store::{Store, people, sessions},
    usecase,
};
use anyhow::{Context as _, Result, bail};
use app::port::Actor;
use clap::{Parser, Subcommand, ValueEnum};
use domain::{
    calendar::Date,
    id::{PersonId, SessionId},
    nip::Nip,
    people::{Holding, NewAssignment},
};
use std::process::ExitCode;

/// Capaian: ruang kerja kinerja pegawai ASN. Pengaturan lewat CAPAIAN_… atau capaian.toml (lihat README).
#[derive(Debug, Parser)]
#[command(name = "capaian", version, about)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Menjalankan server (bawaan).
    Serve {
        /// Mengisi basis data kosong dengan instansi contoh.
        #[arg(long)]
        demo: bool,
        /// Menambah Puskesmas Kenanga dengan sekian pegawai di bawah satu penilai, ketika instansi contoh diisi.
        #[arg(long, requires = "demo", value_parser = team_size(), default_value_t = 0)]
        tim: u8,
    },
    /// Membuat atau memperbarui skema basis data.
    Migrate,
    /// Mengisi basis data kosong dengan instansi contoh; menolak basis data yang berisi data sungguhan.
    Demo {
        /// Menambah Puskesmas Kenanga dengan sekian pegawai di bawah satu penilai.
        #[arg(long, value_parser = team_size(), default_value_t = 0)]
        tim: u8,
    },
    /// Akun dan jabatan.
    User {
        #[command(subcommand)]
        action: User,
    },
    /// Memeriksa pengaturan, basis data, dan aset.
    Doctor,
}

#[derive(Debug, Subcommand)]
enum User {
    /// Daftar pegawai dengan jabatan dan atasannya hari ini.
    List,
    /// Menetapkan kata sandi baru (dibaca dari masukan standar) dan mengakhiri semua sesi.
    Password { nip: String },
    /// Mengakhiri semua sesi.
    SignOut { nip: String },
    /// Menugaskan pegawai pada jabatan (nama persis) mulai suatu tanggal; hak berlaku sejak permintaan berikutnya.
    Assign {
        nip: String,
        post: String,
        #[arg(long, value_enum, default_value = "definitif")]
        holding: HoldingArg,
        /// YYYY-MM-DD
        #[arg(long)]
        from: String,
        /// YYYY-MM-DD
        #[arg(long)]
        to: Option<String>,
    },
    /// Mengakhiri penugasan yang sedang berjalan pada jabatan (nama persis) dengan tanggal terakhir.
    EndAssignment { nip: String, post: String, last: String },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum HoldingArg {
    Definitif,
    Plt,
    Plh,
}

impl From<HoldingArg> for Holding {
    fn from(h: HoldingArg) -> Self {
        match h {
            HoldingArg::Definitif => Self::Definitif,
            HoldingArg::Plt => Self::Plt,
            HoldingArg::Plh => Self::Plh,
        }
    }
}

/// People of the large team of the demo.
fn team_size() -> clap::builder::RangedI64ValueParser<u8> {
    clap::value_parser!(u8).range(..=i64::from(TEAM_MOST))
}

/// Runs a command.
pub fn run(cli: Cli) -> ExitCode {
    let config = match Config::load() {
        Ok(config) => config,
        Err(e) => {
            eprintln!("capaian: pengaturan tidak dapat dipakai: {e}");
            return ExitCode::from(3);
        }
    };
    serve::start_logs(config.log_json);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(e) => {
            eprintln!("capaian: {e}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(dispatch(cli, config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("capaian: {e:#}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(cli: Cli, config: Config) -> Result<()> {
    match cli.command.unwrap_or(Command::Serve { demo: false, tim: 0 }) {
        Command::Serve { demo, tim } => serve::serve(config, demo.then_some(tim)).await,
        Command::Migrate => {
            serve::prepare_dirs(&config)?;
            Store::open(&config.database_url).await.context("basis data")?;
            println!("Skema basis data sudah terbaru.");
            Ok(())
        }
        Command::Demo { tim } => {
            let state = serve::build(config).await?;
            if state.config.demo {
                bail!("basis data sudah berisi instansi contoh");
            }
            seed::fill(&state, tim).await?;
            println!("Instansi contoh sudah diisi.");
            Ok(())
        }
        Command::User { action } => {
            let state = serve::build(config).await?;
            user(&state, action).await
        }
        Command::Doctor => doctor(config).await,
    }
}

async fn doctor(config: Config) -> Result<()> {
    println!("alamat        {} ({})", config.addr, config.base_url);
    println!("basis data    {}", config.database_url.split('@').next_back().unwrap_or_default());
    serve::prepare_dirs(&config)?;
    let store = Store::open(&config.database_url).await.context("basis data tidak dapat dibuka")?;
    let agencies = store.read(|conn| Box::pin(async move { people::agencies(conn).await })).await?;
    println!("instansi      {}", agencies.iter().map(|a| a.name.as_str()).collect::<Vec<_>>().join(", "));
    let manifest = config.site_dir.join("manifest.json");
    if !manifest.exists() {
        bail!("aset belum dibangun: {} tidak ada (jalankan make build)", manifest.display());
    }
    println!("aset          {}", config.site_dir.display());
    println!("Semua baik.");
    Ok(())
}

async fn user(state: &Shared, action: User) -> Result<()> {
    match action {
        User::List => list(state).await,
        User::Password { nip } => {
            let actor = account(state, &nip).await?;
            let mut password = String::new();
            std::io::stdin().read_line(&mut password)?;
            let password = password.trim_end_matches(['\r', '\n']).to_owned();
            if let Err(problem) = crate::auth::password::check_new(&password, Some(&nip), "") {
                bail!("kata sandi ditolak: {problem:?}");
            }
            let hash = state.passwords.hash(password).await.map_err(|e| anyhow::anyhow!("{e:?}"))?;
            state
                .writing(&actor, move |conn, act| {
                    Box::pin(async move {
                        sessions::set_password(conn, act.actor.agency, act.actor.person, &hash, act.now).await?;
                        usecase::people::end_other_sessions(conn, &act).await
                    })
                })
                .await?;
            println!("Kata sandi diganti; semua sesi diakhiri.");
            Ok(())
        }
        User::SignOut { nip } => {
            let actor = account(state, &nip).await?;
            state
                .writing(&actor, |conn, act| {
                    Box::pin(async move { usecase::people::end_other_sessions(conn, &act).await })
                })
                .await?;
            println!("Semua sesi diakhiri.");
            Ok(())
        }
        User::Assign { nip, post, holding, from, to } => {
            let actor = account(state, &nip).await?;
            let from = date(&from)?;
            let to = to.as_deref().map(date).transpose()?;
            let post = post_named(state, &actor, &post).await?;
            let new = NewAssignment { post, person: actor.person, holding: holding.into(), from, to };
            state
                .writing(&actor, move |conn, act| {
                    Box::pin(async move { usecase::people::assign_unchecked(conn, &act, new).await })
                })
                .await?;
            println!("Penugasan disimpan; hak berlaku sejak permintaan berikutnya.");
            Ok(())
        }
        User::EndAssignment { nip, post, last } => {
            let actor = account(state, &nip).await?;
            let post = post_named(state, &actor, &post).await?;
            let last = date(&last)?;
            state
                .writing(&actor, move |conn, act| {
                    Box::pin(async move {
                        let rows = people::assignments(conn, act.actor.agency).await?;
                        let open = |to: Option<Date>| to.is_none_or(|t| t >= last);
                        let found = rows.iter().find(|a| a.post == post && a.person == act.actor.person && open(a.to));
                        let id = found.map(|a| a.id).ok_or(app::error::AppError::NotFound)?;
                        usecase::people::end_assignment(conn, &act, id, last).await
                    })
                })
                .await?;
            println!("Penugasan diakhiri.");
            Ok(())
        }
    }
}

/// The operator acts in the name of the account he works on.
async fn account(state: &Shared, nip: &str) -> Result<Actor> {
    let Ok(nip) = Nip::parse(nip) else { bail!("NIP harus 18 angka") };
    let number = nip.as_str().to_owned();
    let found = state
        .store
        .read(move |conn| Box::pin(async move { people::by_nip(conn, &number).await.map_err(Fault::from) }))
        .await?;
    let Some((agency, person)) = found else { bail!("tidak ada pegawai dengan NIP itu") };
    Ok(Actor { person, agency, session: SessionId(uuid::Uuid::nil()) })
}

async fn post_named(state: &Shared, actor: &Actor, name: &str) -> Result<domain::id::PostId> {
    let agency = actor.agency;
    let posts = state
        .store
        .read(move |conn| Box::pin(async move { people::posts(conn, agency).await.map_err(Fault::from) }))
        .await?;
    let found = posts.iter().find(|p| p.name == name).map(|p| p.id);
    found.with_context(|| format!("tidak ada jabatan bernama {name:?}"))
}

fn date(raw: &str) -> Result<Date> {
    raw.parse().map_err(|_| anyhow::anyhow!("tanggal harus YYYY-MM-DD: {raw}"))
}

async fn list(state: &Shared) -> Result<()> {
    let agencies = state.store.read(|conn| Box::pin(async move { people::agencies(conn).await })).await?;
    for agency in agencies {
        println!("{}", agency.name);
        let org = state.orgs.get(&state.store, agency.id).await?;
        let today = org.today(state.clock.now());
        let mut everybody: Vec<_> = org.everybody().collect();
        everybody.sort_by(|a, b| a.name.cmp(&b.name));
        for p in everybody {
            let held = org.structure.posts_of(p.id, today);
            let post = held.first().map(|(post, _)| post.id);
            let above = post.and_then(|post| org.structure.superiors(post, p.id, today).into_iter().next());
            let superior = above.map_or_else(|| "-".to_owned(), |h| org.name(h.person).name);
            let view = org.view(PersonId(p.id.uuid()), None, today);
            println!("  {:18}  {:36}  {:44}  atasan: {superior}", p.nip.as_deref().unwrap_or("-"), p.name, view.post);
        }
    }
    Ok(())
}

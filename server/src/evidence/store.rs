//! Where evidence is kept: a folder, an S3-compatible store, or memory in tests.

use super::check::{self, Checked};
use crate::{
    clock::{Clock, SystemClock},
    config::{Config, EvidencePlace},
};
use bytes::Bytes;
use domain::problem::Problem;
use futures::TryStreamExt;
use object_store::{
    Error as ObjectError, ObjectStore, ObjectStoreExt, PutPayload, local::LocalFileSystem, memory::InMemory, path::Path,
};
use std::{collections::HashSet, sync::Arc, time::Duration};
use tokio::sync::{RwLock, Semaphore};

/// Files judged at the same time.
const AT_ONCE: usize = 2;

/// The store or its disk failed. Never shown to users.
#[derive(Debug, thiserror::Error)]
pub enum EvidenceError {
    #[error("evidence folder: {0}")]
    Folder(#[from] std::io::Error),
    #[error("evidence store: {0}")]
    Store(#[from] ObjectError),
    #[cfg(not(feature = "s3"))]
    #[error("this program was built without the feature s3")]
    WithoutS3,
}

/// The evidence store; cloning gives another handle. Objects lie at `ab/cd/<sha256>`, so the same content is kept once
/// and a stored object never changes.
#[derive(Clone)]
pub struct Evidence(Arc<Inner>);

struct Inner {
    store: Arc<dyn ObjectStore>,
    judges: Arc<Semaphore>,
    /// Puts share it; taking an object away needs it alone, so that none goes that was just put again.
    sweeping: RwLock<()>,
}

impl Evidence {
    fn over(store: Arc<dyn ObjectStore>) -> Self {
        let judges = Arc::new(Semaphore::new(AT_ONCE));
        Self(Arc::new(Inner { store, judges, sweeping: RwLock::new(()) }))
    }

    /// A folder, made if it is missing. A `put` that has returned is on disk.
    pub fn local(dir: &std::path::Path) -> Result<Self, EvidenceError> {
        std::fs::create_dir_all(dir)?;
        Ok(Self::over(Arc::new(LocalFileSystem::new_with_prefix(dir)?.with_fsync(true))))
    }

    /// An S3-compatible store, described by the usual variables (`AWS_BUCKET`, `AWS_ENDPOINT`, `AWS_ACCESS_KEY_ID`, …).
    #[cfg(feature = "s3")]
    fn s3_from_env() -> Result<Self, EvidenceError> {
        Ok(Self::over(Arc::new(object_store::aws::AmazonS3Builder::from_env().build()?)))
    }

    #[cfg(not(feature = "s3"))]
    fn s3_from_env() -> Result<Self, EvidenceError> {
        Err(EvidenceError::WithoutS3)
    }

    /// The store of the settings.
    pub fn open(config: &Config) -> Result<Self, EvidenceError> {
        match config.evidence {
            EvidencePlace::Folder => Self::local(&config.data_dir.join("bukti")),
            EvidencePlace::S3 => Self::s3_from_env(),
        }
    }

    /// Memory, for tests and the demo: gone with the process.
    pub fn memory() -> Self {
        Self::over(Arc::new(InMemory::new()))
    }

    /// [`super::check()`] away from the async threads; at most two files at a time, the others wait. A file that makes
    /// a decoder panic is `FileBroken`.
    pub async fn check(&self, bytes: Bytes) -> Result<Checked, Problem> {
        check::size(bytes.len())?;
        let permit = Arc::clone(&self.0.judges).acquire_owned().await.map_err(|_| Problem::FileBroken)?;
        let work = tokio::task::spawn_blocking(move || {
            // Held by the work, not by the request, which may be gone before it.
            let _permit = permit;
            check::check(bytes)
        });
        work.await.unwrap_or(Err(Problem::FileBroken))
    }

    /// Stores the file and its thumbnail. Storing the same again changes nothing but their age for [`Self::sweep`].
    pub async fn put(&self, file: &Checked) -> Result<(), EvidenceError> {
        let _shared = self.0.sweeping.read().await;
        if let Some((bytes, sha256)) = &file.thumb {
            self.put_object(sha256, bytes).await?;
        }
        self.put_object(&file.sha256, &file.bytes).await
    }

    async fn put_object(&self, sha256: &str, bytes: &Bytes) -> Result<(), EvidenceError> {
        // Written anew also if it is there: the content is the same, and its age begins again.
        self.0.store.put(&path(sha256), PutPayload::from_bytes(bytes.clone())).await?;
        Ok(())
    }

    /// The object of a SHA-256 (64 lower-case hex digits), or `None` if there is none or it is no such number.
    pub async fn get(&self, sha256: &str) -> Result<Option<Bytes>, EvidenceError> {
        if !is_sha256(sha256) {
            return Ok(None);
        }
        match self.0.store.get(&path(sha256)).await {
            Ok(found) => Ok(Some(found.bytes().await?)),
            Err(ObjectError::NotFound { .. }) => Ok(None),
            Err(e) => Err(e.into()),
        }
    }

    /// Deletes objects that are not `used` (SHA-256 of files and of thumbnails) and were last put more than `older_than`
    /// ago: files whose entry was never committed. Gives how many.
    ///
    /// `older_than` must be longer than any request that puts and then commits; gather `used` before the call. With
    /// several servers over one S3 store, run it on one of them at a quiet hour.
    pub async fn sweep(&self, used: &HashSet<String>, older_than: Duration) -> Result<u64, EvidenceError> {
        let old: Vec<Path> = self
            .0
            .store
            .list(None)
            .try_filter_map(|meta| {
                let stale = is_old(&meta, older_than) && name_of(&meta.location).is_some_and(|n| !used.contains(n));
                futures::future::ok(stale.then_some(meta.location))
            })
            .try_collect()
            .await?;
        let mut deleted = 0;
        for location in old {
            let _alone = self.0.sweeping.write().await;
            match self.0.store.head(&location).await {
                // Put again since it was listed.
                Ok(meta) if !is_old(&meta, older_than) => continue,
                Ok(_) => self.0.store.delete(&location).await?,
                Err(ObjectError::NotFound { .. }) => continue,
                Err(e) => return Err(e.into()),
            }
            deleted += 1;
        }
        Ok(deleted)
    }
}

/// Whether the object was last put more than `age` ago. The store dates objects by the machine's clock, so that one is
/// asked here, not the injected one.
fn is_old(meta: &object_store::ObjectMeta, age: Duration) -> bool {
    let age = i64::try_from(age.as_micros()).unwrap_or(i64::MAX);
    meta.last_modified.timestamp_micros() < SystemClock.now().0.saturating_sub(age)
}

/// `ab/cd/<sha256>`.
fn path(sha256: &str) -> Path {
    let part = |range| sha256.get(range).unwrap_or("xx");
    Path::from_iter([part(0..2), part(2..4), sha256])
}

/// The SHA-256 an object is stored under; `None` for what is not ours.
fn name_of(location: &Path) -> Option<&str> {
    let name = location.filename()?;
    (is_sha256(name) && path(name) == *location).then_some(name)
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

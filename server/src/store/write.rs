//! The one writer of SQLite. It takes whatever jobs are waiting, runs each in a savepoint of one transaction and
//! commits them together: one wait for the disk serves many writers, and a failing job takes nobody with it.

use super::{Conn, StoreError};
use futures::{FutureExt as _, future::BoxFuture};
use sqlx::{Connection as _, SqliteConnection, SqlitePool};
use std::{panic::AssertUnwindSafe, sync::Arc};
use tokio::sync::{Mutex, mpsc, oneshot};

/// Jobs that may wait; more make their senders wait.
const QUEUE: usize = 1_024;
/// Jobs committed together at most, so that no one waits long for the first.
const GROUP: usize = 64;

/// Handle to the writer task.
#[derive(Clone)]
pub struct Writer {
    queue: mpsc::Sender<Box<dyn Job>>,
    done: Arc<Mutex<Option<tokio::task::JoinHandle<()>>>>,
}

/// A write with the place its answer goes to.
trait Job: Send {
    /// Does the work; `true` keeps it.
    fn run<'a>(&'a mut self, conn: &'a mut Conn<'_>) -> BoxFuture<'a, bool>;
    /// Sends the answer once the outcome of the commit is known.
    fn finish(self: Box<Self>, commit: Result<(), String>);
}

struct Work<F, T, E> {
    todo: Option<F>,
    result: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<F, T, E> Job for Work<F, T, E>
where
    F: for<'a, 'c> FnOnce(&'a mut Conn<'c>) -> BoxFuture<'a, Result<T, E>> + Send,
    T: Send,
    E: From<StoreError> + Send,
{
    fn run<'a>(&'a mut self, conn: &'a mut Conn<'_>) -> BoxFuture<'a, bool> {
        Box::pin(async move {
            let Some(work) = self.todo.take() else { return false };
            let result = work(conn).await;
            let keep = result.is_ok();
            self.result = Some(result);
            keep
        })
    }

    fn finish(self: Box<Self>, commit: Result<(), String>) {
        let answer = match (self.result, commit) {
            (Some(Ok(_)), Err(e)) => Err(StoreError::Sql(sqlx::Error::Protocol(e)).into()),
            (Some(result), _) => result,
            (None, _) => Err(StoreError::Panicked.into()),
        };
        // Nobody waits any more when the request was given up; the write stands all the same.
        drop(self.reply.send(answer));
    }
}

impl Writer {
    /// Starts the task on a pool of exactly one connection.
    pub fn start(pool: SqlitePool) -> Self {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let task = tokio::spawn(serve(pool, jobs));
        Self { queue, done: Arc::new(Mutex::new(Some(task))) }
    }

    /// Queues a write and waits for its commit.
    pub async fn run<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: for<'a, 'c> FnOnce(&'a mut Conn<'c>) -> BoxFuture<'a, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Work { todo: Some(work), result: None, reply });
        self.queue.send(job).await.map_err(|_| StoreError::Stopped)?;
        answer.await.map_err(|_| StoreError::Stopped)?
    }

    /// Ends the task; jobs still waiting are answered with `Stopped`.
    pub async fn close(&self) {
        if let Some(task) = self.done.lock().await.take() {
            task.abort();
        }
    }
}

async fn serve(pool: SqlitePool, mut jobs: mpsc::Receiver<Box<dyn Job>>) {
    while let Some(first) = jobs.recv().await {
        let mut group = vec![first];
        while group.len() < GROUP {
            match jobs.try_recv() {
                Ok(job) => group.push(job),
                Err(_) => break,
            }
        }
        let outcome = match pool.acquire().await {
            Ok(mut conn) => commit_group(&mut conn, &mut group).await,
            Err(e) => Err(e),
        };
        let outcome = outcome.map_err(|e| e.to_string());
        for job in group {
            job.finish(outcome.clone());
        }
    }
}

async fn commit_group(conn: &mut SqliteConnection, group: &mut [Box<dyn Job>]) -> Result<(), sqlx::Error> {
    let mut tx = conn.begin_with("BEGIN IMMEDIATE").await?;
    for job in group {
        let mut point = tx.begin().await?;
        // A mistake in one write must not end the writer, and with it everybody's.
        let keep = AssertUnwindSafe(job.run(&mut Conn::Sqlite(&mut point))).catch_unwind().await;
        if keep.unwrap_or(false) {
            point.commit().await?;
        } else {
            point.rollback().await?;
        }
    }
    tx.commit().await
}

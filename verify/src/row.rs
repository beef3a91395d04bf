//! Work that several threads do and one takes over, in the order in which it was given.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::mpsc::channel;

/// So many results for each thread may wait for one that takes longer: memory is bounded whatever their number.
const AHEAD: usize = 4;

/// Does `work` on each job, on `threads` threads, and hands the results to `take` in the order of the jobs. Where `take`
/// says `false`, nothing more is begun.
pub fn in_order<J: Sync, D: Send>(
    jobs: &[J],
    threads: usize,
    work: impl Fn(&J) -> D + Sync,
    mut take: impl FnMut(D) -> bool,
) {
    let (grant, granted) = channel();
    for _ in 0..threads * AHEAD {
        // safe: the other end is held below
        let _ = grant.send(());
    }
    let waiting = Mutex::new((granted, jobs.iter().enumerate()));
    let (finish, finished) = channel();
    let next = || {
        // A thread that comes for a job waits until there is room for its result.
        let mut waiting = waiting.lock().ok()?;
        let (granted, jobs) = &mut *waiting;
        granted.recv().ok()?;
        jobs.next()
    };
    std::thread::scope(|scope| {
        let mut started = 0;
        for _ in 0..threads.min(jobs.len()) {
            let (finish, next, work) = (finish.clone(), &next, &work);
            let labour = move || {
                while let Some((at, job)) = next() {
                    if finish.send((at, work(job))).is_err() {
                        return;
                    }
                }
            };
            started += usize::from(std::thread::Builder::new().spawn_scoped(scope, labour).is_ok());
        }
        drop(finish);
        // Where the system grants no thread, this one does the work.
        if started == 0 {
            let _ = jobs.iter().map(&work).all(&mut take);
            return;
        }
        let (mut early, mut turn) = (BTreeMap::new(), 0);
        while let Ok((at, done)) = finished.recv() {
            early.insert(at, done);
            while let Some(done) = early.remove(&turn) {
                if !take(done) {
                    // Without leave and without anybody to hand over to, the threads end behind their present job.
                    drop((grant, finished));
                    return;
                }
                turn += 1;
                let _ = grant.send(());
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn results_come_in_the_order_of_the_jobs_and_none_is_far_ahead() {
        let jobs: Vec<usize> = (0..500).collect();
        for threads in [1, 2, 7] {
            let (begun, mut taken, mut lead) = (AtomicUsize::new(0), vec![], 0);
            let work = |job: &usize| {
                begun.fetch_add(1, Ordering::SeqCst);
                // The first of each hundred holds all others up.
                std::thread::sleep(Duration::from_millis(if job.is_multiple_of(100) { 20 } else { 0 }));
                *job
            };
            in_order(&jobs, threads, work, |job| {
                lead = lead.max(begun.load(Ordering::SeqCst) - taken.len());
                taken.push(job);
                true
            });
            assert_eq!(taken, jobs);
            assert!(lead <= threads * super::AHEAD, "{lead} were begun and not taken by {threads}");
        }
    }

    #[test]
    fn nothing_more_is_begun_when_nobody_takes_it() {
        let (jobs, begun) = (vec![(); 1000], AtomicUsize::new(0));
        let mut taken = 0;
        in_order(
            &jobs,
            2,
            |()| begun.fetch_add(1, Ordering::SeqCst),
            |_| {
                taken += 1;
                taken < 3
            },
        );
        assert_eq!(taken, 3);
        assert!(begun.into_inner() < 100);
        in_order(&[], 4, |(): &()| (), |()| false);
    }
}

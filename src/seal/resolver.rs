//! Looks up the name of an authority, on a machine that may give no more threads.
//!
//! The system looks a name up for as long as it likes, so it is done beside, and given up when the time is over. Where no
//! thread can be had (RLIMIT_NPROC, RLIMIT_AS), the resolver of `ureq` panics; here the lookup is then made in the one that
//! there is, and only its answer is held against the time.

use std::sync::mpsc;
use std::thread;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use ureq::unversioned::transport::time::Duration;
use ureq::{Error, config::Config};

/// The system's resolver, bounded in time.
#[derive(Debug)]
pub(super) struct Bounded;

impl Resolver for Bounded {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let at_leisure = NextTimeout { after: Duration::NotHappening, ..timeout };
        let (sender, receiver) = mpsc::sync_channel(1);
        let (there, asked) = (uri.clone(), config.clone());
        // nobody waits any more where it cannot be sent
        let lookup = move || sender.send(DefaultResolver::default().resolve(&there, &asked, at_leisure)).is_ok();
        if timeout.after.is_not_happening() || thread::Builder::new().spawn(lookup).is_err() {
            return DefaultResolver::default().resolve(uri, config, at_leisure);
        }
        receiver.recv_timeout(*timeout.after).unwrap_or(Err(Error::Timeout(timeout.reason)))
    }
}

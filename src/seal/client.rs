//! Asks time-stamp authorities over HTTP (RFC 3161 §3.4).
//!
//! All of them at once, each by itself. What comes back is judged at once ([`reply`]), while it can be asked again.
//! A proxy is taken from the environment: the first of `ALL_PROXY`, `HTTPS_PROXY`, `HTTP_PROXY`, not for the hosts of
//! `NO_PROXY`. Redirects are not followed: a question sent on arrives as a GET without the question, and the address
//! that counts is the one that the user chose. Where the address is https, the roots of browsers are believed for the
//! way there; for the time-stamp nobody is.

use super::authority::Authority;
use super::resolver;
use super::timestamp::budget::Budget;
use super::timestamp::instant::Instant;
use super::timestamp::outcome::Outcome;
use super::timestamp::reply::{self, Asked, ReplyError};
use super::timestamp::request::{Nonce, request};
use super::timestamp::token::Response;
use crate::base::octets::Digest;
use crate::base::reason::{Facts, Reason, terse};
use std::fmt;
use std::io::Read;
use std::thread;
use std::time::Duration;
use ureq::unversioned::transport::DefaultConnector;

/// How long an authority is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// One try, from the first byte sent to the last received.
    pub one_try: Duration,
    /// Tries at most; at least one is made.
    pub tries: u32,
    /// The pause before the second try; it doubles with each further one.
    pub pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience { one_try: Duration::from_secs(10), tries: 3, pause: Duration::from_millis(500) }
    }
}

/// An answer that grants a time-stamp over what was asked, with the nonce that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The name of the authority in the user's list.
    pub authority: String,
    /// The whole TimeStampResp, as received.
    pub response: Vec<u8>,
    /// The time that it states.
    pub gen_time: Instant,
}

/// Why an authority gave nothing that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the sentence of a variant names its fields
pub enum AskError {
    /// It answered with another HTTP status than success.
    Http { authority: String, status: u16 },
    /// The answer has another number than the question, or none.
    Nonce { authority: String, expected: String, found: String },
    /// What came is no time-stamp answer and does not claim to be one: a page of a hotel's network, for example.
    NotAReply { authority: String, found: String },
    /// The policy that is to be asked for is no dotted object identifier.
    Policy { authority: String, found: String },
    /// The system gave no random number for the question.
    Random { authority: String, error: String },
    /// It says no.
    Rejected { authority: String, status: u64, text: String, failure: String },
    /// The answer is none to what was asked.
    Reply { authority: String, error: ReplyError },
    /// It took too long.
    Timeout { authority: String, limit: Duration },
    /// The answer is longer than one may be.
    TooLong { authority: String, limit: usize },
    /// Nobody could be reached, or the connection broke.
    Unreachable { authority: String, detail: String },
    /// The address is none.
    Url { authority: String, found: String },
}

impl AskError {
    /// The name of the authority in the user's list.
    pub fn authority(&self) -> &str {
        match self {
            AskError::Http { authority, .. }
            | AskError::Nonce { authority, .. }
            | AskError::NotAReply { authority, .. }
            | AskError::Policy { authority, .. }
            | AskError::Random { authority, .. }
            | AskError::Rejected { authority, .. }
            | AskError::Reply { authority, .. }
            | AskError::Timeout { authority, .. }
            | AskError::TooLong { authority, .. }
            | AskError::Unreachable { authority, .. }
            | AskError::Url { authority, .. } => authority,
        }
    }

    /// Whether it may go better at the next try: 429 and the statuses of a server in trouble (RFC 6585 §4,
    /// RFC 9110 §15.6), a broken connection, and silence.
    fn may_pass(&self) -> bool {
        match self {
            AskError::Http { status, .. } => *status == 429 || (500..600).contains(status),
            AskError::Timeout { .. } | AskError::Unreachable { .. } => true,
            _ => false,
        }
    }
}

impl Reason for AskError {
    fn code(&self) -> &'static str {
        match self {
            AskError::Http { .. } => "tsa.http",
            AskError::Nonce { .. } => "tsa.nonce",
            AskError::NotAReply { .. } => "tsa.not-a-reply",
            AskError::Policy { .. } => "tsa.policy",
            AskError::Random { .. } => "tsa.random",
            AskError::Rejected { .. } => "tsa.rejected",
            AskError::Reply { .. } => "tsa.reply",
            AskError::Timeout { .. } => "tsa.timeout",
            AskError::TooLong { .. } => "tsa.too-long",
            AskError::Unreachable { .. } => "tsa.unreachable",
            AskError::Url { .. } => "tsa.url",
        }
    }

    fn facts(&self) -> Facts {
        let mut facts: Facts = vec![("authority", self.authority().into())];
        match self {
            AskError::Http { status, .. } => facts.push(("status", u32::from(*status).into())),
            AskError::Nonce { expected, found, .. } => {
                facts.extend([("expected", expected.as_str().into()), ("found", found.as_str().into())]);
            }
            AskError::NotAReply { found, .. } | AskError::Policy { found, .. } | AskError::Url { found, .. } => {
                facts.push(("found", found.as_str().into()));
            }
            AskError::Random { error, .. } => facts.push(("error", error.as_str().into())),
            AskError::Rejected { status, text, failure, .. } => facts.extend([
                ("status", (*status).into()),
                ("text", text.as_str().into()),
                ("failure", failure.as_str().into()),
            ]),
            AskError::Reply { error, .. } => {
                facts.extend([("why", error.code().into()), ("detail", told(&error.to_string()).into())]);
            }
            AskError::Timeout { limit, .. } => facts.push(("seconds", limit.as_secs_f64().to_string().into())),
            AskError::TooLong { limit, .. } => facts.push(("limit", (*limit).into())),
            AskError::Unreachable { detail, .. } => facts.push(("detail", detail.as_str().into())),
        }
        facts
    }
}

impl fmt::Display for AskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        terse(self, f)
    }
}

impl std::error::Error for AskError {}

/// How much of a text from the network is told, in characters: a sentence, not a page.
const TOLD: usize = 300;

/// Asks all of them at once for a time-stamp over a SHA-256 digest; the answers stand in their order.
///
/// It ends after the time of the slowest: at most [`Patience::tries`] times [`Patience::one_try`] and the pauses.
pub fn ask_all(authorities: &[Authority], digest: &Digest, patience: &Patience) -> Vec<Result<Answer, AskError>> {
    thread::scope(|scope| {
        let begin = |one| {
            let ask = move || ask(one, digest, patience);
            thread::Builder::new().spawn_scoped(scope, ask).map_err(|_| ask)
        };
        let asked: Vec<_> = authorities.iter().map(begin).collect();
        let ended = asked.into_iter().zip(authorities).map(|(thread, one)| match thread {
            Ok(thread) => thread.join().unwrap_or_else(|_| {
                Err(AskError::Unreachable { authority: one.name.clone(), detail: "thread panicked".to_owned() })
            }),
            // The system gives no more threads: this one is asked here, after the others have begun.
            Err(ask) => ask(),
        });
        ended.collect()
    })
}

fn ask(authority: &Authority, digest: &Digest, patience: &Patience) -> Result<Answer, AskError> {
    let mut pause = patience.pause;
    let mut left = patience.tries.max(1);
    loop {
        let ended = one_try(authority, digest, patience.one_try);
        left = left.saturating_sub(1);
        match ended {
            Err(error) if error.may_pass() && left > 0 => {
                thread::sleep(pause);
                pause = pause.saturating_mul(2);
            }
            ended => return ended,
        }
    }
}

/// One question, with a number of its own: an answer that comes late must not pass for that to the next.
fn one_try(authority: &Authority, digest: &Digest, limit: Duration) -> Result<Answer, AskError> {
    let name = || authority.name.clone();
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|e| AskError::Random { authority: name(), error: e.to_string() })?;
    let nonce = Nonce::new(random);
    let policy = authority.policy.as_deref();
    let no_policy = || AskError::Policy { authority: name(), found: policy.unwrap_or_default().to_owned() };
    let question = request(digest, policy, &nonce).ok_or_else(no_policy)?;
    let (media_type, body) = exchange(authority, &question, limit)?;
    match reply::accept(&body, &Asked { digest, policy, nonce: &nonce }) {
        Ok(gen_time) => Ok(Answer { authority: name(), response: body, gen_time }),
        // Some authorities name another media type, or none: the bytes decide, and the type only which error it is.
        Err(_) if media_type != REPLY && Response::read(&body).is_err() => {
            Err(AskError::NotAReply { authority: name(), found: media_type })
        }
        Err(ReplyError::Nonce { expected, found }) => Err(AskError::Nonce { authority: name(), expected, found }),
        Err(ReplyError::Judged(Outcome::NotGranted { status, text, failure })) => {
            let text = told(&text);
            Err(AskError::Rejected { authority: name(), status, text, failure })
        }
        Err(error) => Err(AskError::Reply { authority: name(), error }),
    }
}

/// The media type of an answer (RFC 3161 §3.4).
const REPLY: &str = "application/timestamp-reply";

/// Sends a question, and gives the media type and the bytes of what came back with success.
fn exchange(authority: &Authority, question: &[u8], limit: Duration) -> Result<(String, Vec<u8>), AskError> {
    let name = || authority.name.clone();
    let failed = |error: ureq::Error| match error {
        ureq::Error::Timeout(_) => AskError::Timeout { authority: name(), limit },
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => {
            AskError::Url { authority: name(), found: authority.url.clone() }
        }
        other => AskError::Unreachable { authority: name(), detail: told(&other.to_string()) },
    };
    authority.check().map_err(|_| failed(ureq::Error::BadUri(String::new())))?;
    let config = ureq::Agent::config_builder()
        // the whole exchange, with the name looked up: a byte a second does not prolong it
        .timeout_global(Some(limit))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_idle_connections(0)
        .user_agent(concat!("aigaq/", env!("CARGO_PKG_VERSION")))
        .build();
    let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), resolver::Bounded);
    let asked = agent.post(&authority.url).content_type("application/timestamp-query");
    let mut response = asked.header("accept", REPLY).send(question).map_err(failed)?;
    if !response.status().is_success() {
        return Err(AskError::Http { authority: name(), status: response.status().as_u16() });
    }
    let media_type = told(response.body().mime_type().unwrap_or_default()).to_ascii_lowercase();
    let most = Budget::default().bytes;
    let mut body = vec![];
    let bounded = response.body_mut().as_reader().take(most as u64 + 1).read_to_end(&mut body);
    bounded.map_err(|error| failed(error.into()))?;
    match body.len() > most {
        true if media_type.starts_with("text/") => Err(AskError::NotAReply { authority: name(), found: media_type }),
        true => Err(AskError::TooLong { authority: name(), limit: most }),
        false => Ok((media_type, body)),
    }
}

/// As much of a text from the network as is told.
fn told(text: &str) -> String {
    text.chars().take(TOLD).collect()
}

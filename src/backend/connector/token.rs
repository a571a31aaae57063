//! The temporary token: kept in memory and in a file of its owner alone, renewed before it expires.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::{Options, TokenProvider};
use crate::backend::BackendError;
use crate::private;
use crate::secret::Secret;

/// How long before its end a token is no longer used, in seconds (connector-notes.md section 2).
const EARLY: u64 = 60;

/// A temporary token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What the server takes.
    pub text: Secret,
    /// Its end by the server's clock, seconds since 1970; `None` when it does not say.
    expires: Option<u64>,
}

impl Token {
    /// Reads the end from the token itself. It is not verified: only the server can, and it will.
    fn new(text: Secret) -> Self {
        #[derive(Deserialize)]
        struct Claims {
            exp: f64,
        }
        let payload =
            text.expose().split('.').nth(1).and_then(|part| BASE64_URL_SAFE_NO_PAD.decode(part).ok());
        let claims = payload.and_then(|json| serde_json::from_slice::<Claims>(&json).ok());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "`as` saturates, which is wanted"
        )]
        let expires = claims.map(|claims| claims.exp as u64);
        Self { text, expires }
    }

    fn is_fresh(&self, now: u64) -> bool {
        self.expires.is_none_or(|end| now.saturating_add(EARLY) < end)
    }
}

/// The token of one server, shared by all threads: only one of them asks for a new one.
pub(super) struct Tokens {
    provider: Option<TokenProvider>,
    endpoint: String,
    cache: Option<PathBuf>,
    current: Mutex<Option<Token>>,
    clock: fn() -> SystemTime,
}

impl Tokens {
    pub(super) fn new(options: &Options) -> Self {
        Self {
            provider: options.admin_token.clone(),
            endpoint: options.endpoint.to_string(),
            cache: options.token_cache.clone(),
            current: Mutex::new(None),
            clock: SystemTime::now,
        }
    }

    /// Returns a token that is good for the next minute; `None` when there is no admin token to get one with.
    ///
    /// `issue` exchanges the admin token for a temporary one at the server.
    pub(super) fn get(
        &self,
        issue: impl FnOnce(&Secret) -> Result<Secret, BackendError>,
    ) -> Result<Option<Token>, BackendError> {
        self.replace(None, issue)
    }

    /// Returns a token other than `refused`, which the server did not take.
    pub(super) fn renew(
        &self,
        refused: &Token,
        issue: impl FnOnce(&Secret) -> Result<Secret, BackendError>,
    ) -> Result<Option<Token>, BackendError> {
        self.replace(Some(refused), issue)
    }

    fn replace(
        &self,
        refused: Option<&Token>,
        issue: impl FnOnce(&Secret) -> Result<Secret, BackendError>,
    ) -> Result<Option<Token>, BackendError> {
        let Some(provider) = &self.provider else { return Ok(None) };
        let now = (self.clock)().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        // A poisoned lock only means that another thread panicked; the token in it is whole.
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let good = |token: &Token| token.is_fresh(now) && Some(token) != refused;
        if let Some(token) = current.clone().filter(good).or_else(|| self.read_cache().filter(good)) {
            *current = Some(token.clone());
            return Ok(Some(token));
        }
        let admin = provider().map_err(BackendError::Credentials)?;
        let token = Token::new(issue(&admin)?);
        if let (Some(cache), Some(_)) = (&self.cache, token.expires)
            && let Err(error) =
                write_cache(cache, &Cached { endpoint: &self.endpoint, token: token.text.expose() })
        {
            log::warn!("cannot keep the token in `{}`: {error}", cache.display());
        }
        *current = Some(token.clone());
        Ok(Some(token))
    }

    /// Returns the end of the kept token, in seconds since 1970 by the server's clock, unless it is over.
    pub(super) fn kept_until(&self) -> Option<u64> {
        let now = (self.clock)().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        self.read_cache().filter(|token| token.is_fresh(now))?.expires
    }

    /// Reads the kept token, unless it is for another server or others can read it.
    fn read_cache(&self) -> Option<Token> {
        let path = self.cache.as_deref()?;
        if !is_private(path) {
            return None;
        }
        let text = zeroize::Zeroizing::new(fs::read_to_string(path).ok()?);
        let cached: Cached = serde_json::from_str(&text).ok()?;
        (cached.endpoint == self.endpoint).then(|| Token::new(Secret::new(cached.token.to_owned())))
    }
}

/// The file: which server the token is for, and the token.
#[derive(Serialize, Deserialize)]
struct Cached<'a> {
    endpoint: &'a str,
    token: &'a str,
}

#[cfg(unix)]
fn is_private(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    const OTHERS: u32 = 0o077;
    fs::metadata(path).is_ok_and(|metadata| metadata.mode() & OTHERS == 0)
}

#[cfg(not(unix))]
fn is_private(path: &Path) -> bool {
    path.is_file()
}

/// Writes a new file beside the old one and puts it in its place, so that no reader sees half a token.
fn write_cache(path: &Path, cached: &Cached) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let text = zeroize::Zeroizing::new(serde_json::to_string(cached)?);
    let new = path.with_extension(format!("new-{}", std::process::id()));
    let opened = private::options().write(true).create_new(true).open(&new);
    let written = opened.and_then(|mut file| file.write_all(text.as_bytes()));
    written.and_then(|()| fs::rename(&new, path)).inspect_err(|_| {
        // Nothing more can be done about a file that cannot be removed either.
        let _ = fs::remove_file(&new);
    })
}

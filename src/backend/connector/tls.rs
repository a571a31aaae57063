//! TLS for one connection: which authorities count, or which one certificate.
//!
//! Over plain `http` the configuration is empty and nothing is read from the disk; the HTTP client insists on one.

use std::path::Path;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use sha2::{Digest, Sha256};

use super::{ClientCertificate, Options, Tls};
use crate::backend::BackendError;
use crate::model::Fingerprint;

/// Returns the TLS configuration for these options.
pub(super) fn config(options: &Options) -> Result<ClientConfig, BackendError> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| setting(format!("cannot set up TLS: {error}")))?;
    let proxy_is_https = options.proxy.as_ref().is_some_and(|proxy| proxy.expose().starts_with("https:"));
    if !options.endpoint.is_https() && !proxy_is_https {
        return Ok(builder.with_root_certificates(RootCertStore::empty()).with_no_client_auth());
    }
    let builder = builder.dangerous().with_custom_certificate_verifier(verifier(&options.tls, provider)?);
    match &options.tls.client {
        None => Ok(builder.with_no_client_auth()),
        Some(ClientCertificate { certificate, key }) => {
            let chain = certificates(certificate)?;
            let key_read = PrivateKeyDer::from_pem_file(key).map_err(|error| {
                setting(format!("cannot read a private key from `{}`: {error}", key.display()))
            })?;
            builder.with_client_auth_cert(chain, key_read).map_err(|error| {
                setting(format!(
                    "certificate `{}` and key `{}` do not go together: {error}",
                    certificate.display(),
                    key.display()
                ))
            })
        }
    }
}

fn setting(what: String) -> BackendError {
    BackendError::Setting { what }
}

fn verifier(tls: &Tls, provider: Arc<CryptoProvider>) -> Result<Arc<dyn ServerCertVerifier>, BackendError> {
    if let Some(pin) = tls.pin {
        return Ok(Arc::new(Lenient { pin: Some(pin), provider }));
    }
    if tls.insecure {
        return Ok(Arc::new(Lenient { pin: None, provider }));
    }
    let roots = match &tls.ca_file {
        Some(file) => authorities(file)?,
        None => system_authorities()?,
    };
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build();
    Ok(verifier.map_err(|error| setting(format!("the trusted authorities cannot be used: {error}")))?)
}

fn authorities(file: &Path) -> Result<RootCertStore, BackendError> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(file)? {
        roots.add(certificate).map_err(|error| {
            setting(format!("`{}` holds a certificate that cannot vouch for others: {error}", file.display()))
        })?;
    }
    Ok(roots)
}

fn system_authorities() -> Result<RootCertStore, BackendError> {
    let found = rustls_native_certs::load_native_certs();
    let mut roots = RootCertStore::empty();
    let (added, _) = roots.add_parsable_certificates(found.certs);
    if added > 0 {
        return Ok(roots);
    }
    let reason = found.errors.first().map_or_else(|| "none found".to_owned(), ToString::to_string);
    Err(setting(format!("this system has no trusted authorities ({reason}); name a file with `--cacert`")))
}

/// Reads the certificates of a PEM file; none is an error.
fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, BackendError> {
    let refuse = |reason: &dyn std::fmt::Display| {
        setting(format!("cannot read certificates from `{}`: {reason}", file.display()))
    };
    let read: Result<Vec<_>, _> = CertificateDer::pem_file_iter(file).and_then(Iterator::collect);
    let certificates = read.map_err(|error| refuse(&error))?;
    if certificates.is_empty() { Err(refuse(&"it holds none in PEM form")) } else { Ok(certificates) }
}

/// Accepts the one pinned certificate, or any. That the server owns it is checked all the same.
#[derive(Debug)]
struct Lenient {
    pin: Option<Fingerprint>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Lenient {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let shown = Fingerprint(Sha256::digest(end_entity).into());
        match self.pin {
            Some(pin) if pin != shown => Err(Error::General(format!(
                "the server's certificate has SHA-256 {shown}, but {pin} is pinned"
            ))),
            _ => Ok(ServerCertVerified::assertion()),
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

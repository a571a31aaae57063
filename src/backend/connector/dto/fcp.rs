//! FCP templates on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::More;

/// `GET /volumes/fcptemplates/detail`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FcpTemplateDetails {
    /// The templates.
    pub fcp_templates: Vec<FcpTemplateDetail>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

/// One template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FcpTemplateDetail {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether it is the default of the host.
    pub host_default: bool,
    /// Device table by the number of the path, when it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw: Option<BTreeMap<String, Vec<Vec<Value>>>>,
    /// Whatever else came.
    #[serde(flatten)]
    pub more: More,
}

//! The form of a table of finding codes, which checks of images and of parameter files share.

/// Declares an enum `Code` from one table: name, spelling, usual severity, meaning. The first text says in what order
/// they stand. `Severity`, `Serialize`, `Deserialize` and `JsonSchema` are those of the module that declares the table.
macro_rules! finding_codes {
    ($order:literal; $($name:ident $spelling:literal $severity:ident $meaning:literal,)*) => {
        /// The stable code of a finding.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum Code {
            $(#[doc = $meaning] #[serde(rename = $spelling)] $name,)*
        }

        impl Code {
            #[doc = $order]
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the code as it is spelled in reports: capitals and underscores.
            pub const fn spelling(self) -> &'static str {
                match self { $(Self::$name => $spelling,)* }
            }

            /// Returns the severity it usually has; a finding may differ.
            pub const fn usual_severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// Returns what it means, in one sentence without full stop.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }
        }
    };
}
pub(crate) use finding_codes;

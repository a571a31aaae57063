//! What a check of a parameter file found. [`Code::ALL`] is the one table of codes.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Distribution, Transfer};
use crate::codes::finding_codes;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Perhaps not what was meant; cannot be known from the file alone.
    Hint,
    /// Documented otherwise, and likely to go wrong.
    Warning,
    /// Certain to go wrong.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

finding_codes! {
    "Every code, from the form of the file to its content.";
    Empty "EMPTY" Error "the file has no parameters",
    NotAscii "NOT_ASCII" Error "a character that does not survive the way to the kernel",
    ControlCharacter "CONTROL_CHARACTER" Warning "a tab, carriage return or other control character",
    LineTooLong "LINE_TOO_LONG" Error "a line is longer than a record of 80 columns",
    TotalTooLong "TOTAL_TOO_LONG" Error "the kernel cuts the parameters off at its limit",
    TooManyLines "TOO_MANY_LINES" Hint "more lines than the installer is documented to read",
    WordsJoined "WORDS_JOINED" Error "a line of exactly 80 columns runs into the first word of the next one",
    WordContinued "WORD_CONTINUED" Hint "a parameter goes on in the next line, which works in records of 80 columns only",
    WordSplit "WORD_SPLIT" Error "a value is split over two lines, and a blank comes between the parts",
    Backslash "BACKSLASH" Error "a backslash does not continue a line but becomes a parameter",
    Comment "COMMENT" Warning "parameter files have no comments; the words of this one become parameters",
    QuoteOpen "QUOTE_OPEN" Error "a double quote is not closed",
    Placeholder "PLACEHOLDER" Error "a placeholder of the documentation was not replaced",
    NameCase "NAME_CASE" Error "the name of a parameter is in the wrong letter case",
    NameMisspelt "NAME_MISSPELT" Hint "the name of a parameter is not known, but near to one that is",
    Obsolete "OBSOLETE" Hint "an old name or form of a parameter",
    Duplicate "DUPLICATE" Warning "a parameter that counts once is given several times",
    ValueMissing "VALUE_MISSING" Error "a parameter lacks its value",
    ValueInvalid "VALUE_INVALID" Error "a parameter has a value that it cannot have",
    PasswordInClear "PASSWORD_IN_CLEAR" Hint "a password stands in the file in clear",
    DeviceNumber "DEVICE_NUMBER" Error "a device number is not well-formed",
    DeviceShort "DEVICE_SHORT" Hint "a device number is not written in full",
    DeviceCase "DEVICE_CASE" Hint "a device number has capital letters",
    DeviceTwice "DEVICE_TWICE" Error "a device has two uses",
    ZnetType "ZNET_TYPE" Error "a kind of network device that is not known",
    ZnetDevices "ZNET_DEVICES" Error "a network device has the wrong number of device numbers",
    ZnetTriple "ZNET_TRIPLE" Error "the device numbers of a network device do not follow each other",
    ZnetLayer "ZNET_LAYER" Hint "the layer of a network device is not given",
    ZfcpForm "ZFCP_FORM" Error "an FCP disk is not given as device, port name and LUN",
    ConsoleIgnored "CONSOLE_IGNORED" Warning "all devices are ignored, the console too",
    DeviceIgnored "DEVICE_IGNORED" Hint "a device that is used may be ignored",
    IpForm "IP_FORM" Error "the fields of `ip=` are not those that are read",
    IpIncomplete "IP_INCOMPLETE" Warning "an address without all that belongs to it",
    AddressInvalid "ADDRESS_INVALID" Error "an address is not well-formed",
    NetmaskInvalid "NETMASK_INVALID" Error "a netmask is not well-formed",
    AddressReserved "ADDRESS_RESERVED" Error "the address of the network or of broadcasts is given to a host",
    GatewayOutside "GATEWAY_OUTSIDE" Warning "the gateway is not in the network of the address",
    HostnameInvalid "HOSTNAME_INVALID" Error "a host name is not well-formed",
    InterfaceOther "INTERFACE_OTHER" Hint "the interface has the name of another device",
    NameserverMissing "NAMESERVER_MISSING" Hint "a fixed address and no name server",
    UrlInvalid "URL_INVALID" Error "an address of a file is not of a kind that is read",
    DistributionUnknown "DISTRIBUTION_UNKNOWN" Hint "it cannot be told which system is to be installed",
    RequiredMissing "REQUIRED_MISSING" Error "a parameter is missing that the installation needs",
    ExpectedMissing "EXPECTED_MISSING" Warning "a parameter is missing that the documentation asks for",
    Contradiction "CONTRADICTION" Error "two parameters contradict each other",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.spelling())
    }
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Finding {
    /// Stable code.
    pub code: Code,
    /// How bad it is here.
    pub severity: Severity,
    /// Line, from 1; `None` for what concerns the whole file.
    pub line: Option<usize>,
    /// Column, from 1; `None` for what concerns the whole line.
    pub column: Option<usize>,
    /// The finding in one sentence for people. Never holds the value of a password.
    pub message: String,
}

impl Finding {
    /// Starts a finding about the whole file, with the usual severity of its code.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, severity: code.usual_severity(), line: None, column: None, message: message.into() }
    }

    /// Sets a severity other than the usual one.
    #[must_use]
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Says in which line.
    #[must_use]
    pub const fn in_line(mut self, line: usize) -> Self {
        self.line = Some(line);
        self
    }

    /// Says where.
    #[must_use]
    pub const fn at(mut self, line: usize, column: usize) -> Self {
        self.line = Some(line);
        self.column = Some(column);
        self
    }
}

/// What a check says about one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report {
    /// The file as it was named; `-` for standard input.
    pub file: String,
    /// The worst severity of the findings; `None` when there are none.
    pub verdict: Option<Severity>,
    /// The system to be installed, as given or as the parameters tell; `None` when they do not.
    pub distribution: Option<Distribution>,
    /// How the file is taken to reach the reader.
    pub transfer: Transfer,
    /// Number of lines.
    pub lines: usize,
    /// Number of characters that reach the kernel, blanks that fill records included.
    pub characters: usize,
    /// The most characters that the kernel reads.
    pub most_characters: usize,
    /// What was found, in the order of the file; what concerns all of it comes first.
    pub findings: Vec<Finding>,
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_code_has_its_own_spelling_which_is_its_json() {
        let spellings: HashSet<_> = Code::ALL.iter().map(|code| code.spelling()).collect();
        assert_eq!(spellings.len(), Code::ALL.len());
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.spelling());
            assert!(!code.meaning().ends_with('.'));
        }
    }
}

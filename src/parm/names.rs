//! Values of one kind: numbers, switches, host names, addresses of files; and what must not be shown of them.

use url::Url;

use super::findings::{Code, Finding};
use super::words::Word;

/// Returns a finding about a parameter.
pub(super) fn about(word: &Word, code: Code, text: impl Into<String>) -> Finding {
    Finding::new(code, text).at(word.line, word.column)
}

/// Returns whether a parameter holds a secret: a password, or an address of a file with one.
pub(super) fn is_secret(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let name = lower.split('=').next().unwrap_or_default();
    let in_address = lower.split_once("://").is_some_and(|(_, rest)| {
        rest.split(['/', '?'])
            .next()
            .is_some_and(|host| host.split_once('@').is_some_and(|(user, _)| user.contains(':')))
    });
    name.contains("passw") || in_address
}

/// Returns a parameter, or a part of one, as a message may show it: without secrets, and not at any length.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 40;
    if is_secret(text) {
        return format!("{}=…", text.split('=').next().unwrap_or_default());
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].escape_debug()),
        None => text.escape_debug().to_string(),
    }
}

/// Checks a number.
pub(super) fn number(word: &Word) -> Vec<Finding> {
    let value = word.value().unwrap_or_default();
    let sound = value.parse::<u32>().is_ok() || value.is_empty();
    refuse(sound, word, "a number")
}

/// Checks a switch.
pub(super) fn switch(word: &Word) -> Vec<Finding> {
    refuse(matches!(word.value().unwrap_or_default(), "" | "0" | "1"), word, "0 or 1")
}

fn refuse(sound: bool, word: &Word, what: &str) -> Vec<Finding> {
    if sound {
        return Vec::new();
    }
    let text = format!("`{}` is {what}, not `{}`", word.name(), shown(word.value().unwrap_or_default()));
    vec![about(word, Code::ValueInvalid, text)]
}

/// Checks an address that is fetched by HTTP or HTTPS, the only ways that CoreOS knows.
pub(super) fn web_address(word: &Word) -> Vec<Finding> {
    let value = word.value().unwrap_or_default();
    let problem = match Url::parse(value) {
        Err(error) => format!("the value of `{}` is no URL: {error}", word.name()),
        Ok(url) if !matches!(url.scheme(), "http" | "https") => {
            format!("`{}` is fetched by http or https only, not by {}", word.name(), url.scheme())
        }
        Ok(url) if url.host_str().is_none_or(str::is_empty) => {
            format!("the URL of `{}` names no host", word.name())
        }
        Ok(_) => return Vec::new(),
    };
    vec![about(word, Code::UrlInvalid, problem)]
}

/// Checks a host name given as a whole value.
pub(super) fn host(word: &Word) -> Vec<Finding> {
    host_name(word, word.value().unwrap_or_default()).into_iter().collect()
}

/// Checks a host name, with or without its domain (RFC 1123).
pub(super) fn host_name(word: &Word, name: &str) -> Option<Finding> {
    let label = |label: &str| {
        let characters = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=63).contains(&label.len()) && characters && !label.starts_with('-') && !label.ends_with('-')
    };
    let sound = name.is_empty() || name.len() <= 253 && name.split('.').all(label);
    (!sound).then(|| {
        let rule = "it has letters, digits and hyphens, in parts of at most 63 characters with dots between";
        about(word, Code::HostnameInvalid, format!("`{}` is no host name: {rule}", shown(name)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str) -> Word {
        Word { text: text.to_owned(), line: 1, column: 1, closed: true }
    }

    #[test]
    fn secrets_are_not_shown() {
        assert_eq!(shown("VNCPassword=sesame"), "VNCPassword=…");
        assert_eq!(shown("inst.repo=ftp://user:sesame@host/os"), "inst.repo=…");
        assert_eq!(shown("inst.repo=http://host/a@b:c"), "inst.repo=http://host/a@b:c");
        assert_eq!(shown(&"x".repeat(41)), format!("{}…", "x".repeat(40)));
    }

    #[test]
    fn values_are_checked() {
        assert!(
            number(&word("ramdisk_size=40000")).is_empty() && !number(&word("ramdisk_size=40k")).is_empty()
        );
        assert!(switch(&word("layer2=1")).is_empty() && !switch(&word("layer2=2")).is_empty());
        assert!(web_address(&word("coreos.live.rootfs_url=https://h:8080/r.img")).is_empty());
        for bad in ["", "h/r.img", "ftp://h/r.img", "http://"] {
            assert_eq!(web_address(&word(&format!("u={bad}")))[0].code, Code::UrlInvalid, "{bad}");
        }
        for (name, sound) in
            [("web01.example.com", true), ("web_01", false), ("-a", false), ("a..b", false), ("", true)]
        {
            assert_eq!(host_name(&word("x"), name).is_none(), sound, "{name}");
        }
    }
}

//! Rules that several routes share: the named schemas of connector-openapi.yaml.

use super::schema::{Pattern, Rule, Text};

/// 1.6.3 also let an underscore through.
pub(super) const USERID: Rule = Rule::Either(
    &Rule::Text(Text {
        shortest: 1,
        longest: 8,
        pattern: Some(Pattern { shown: r"^(\w{,8})$", regex: r"^(\w{0,8})$" }),
    }),
    &Rule::Text(Text { shortest: 1, longest: 8, pattern: Some(Pattern::of("^[a-zA-Z0-9]{1,8}$")) }),
);
pub(super) const USERID_OR_NULL: Rule = Rule::OrNull(&USERID);
pub(super) const USERID_LIST: Rule =
    Rule::Text(Text::like(r"^(\s*[a-zA-Z0-9]{1,8}\s*)(,\s*[a-zA-Z0-9]{1,8}\s*){0,}$"));
pub(super) const VDEV: Rule = Rule::Text(Text {
    shortest: 1,
    longest: 4,
    pattern: Some(Pattern { shown: "^[0-9a-fA-F]{,4}$", regex: "^[0-9a-fA-F]{0,4}$" }),
});
pub(super) const VDEV_OR_NULL: Rule = Rule::OrNull(&VDEV);
/// As [`VDEV`], but the empty string passes: the members of lists are checked so.
pub(super) const VDEV_ITEM: Rule = Rule::Text(Text {
    shortest: 0,
    longest: usize::MAX,
    pattern: Some(Pattern { shown: "^[0-9a-fA-F]{,4}$", regex: "^[0-9a-fA-F]{0,4}$" }),
});
pub(super) const IMAGE_NAME: Rule = Rule::Text(Text::sized(1, 255));
pub(super) const MEMORY: Rule = Rule::Text(Text::like("^[1-9][0-9]{0,3}[m|M|g|G]$"));
pub(super) const CPU_COUNT: Rule = Rule::Integer(1, 64);
pub(super) const DISK_POOL: Rule = Rule::Text(Text::like(r"^\w+:\w+$"));
pub(super) const FILE_SYSTEM: Rule = Rule::Word(&["ext2", "ext3", "ext4", "xfs", "swap", "none"]);
pub(super) const SWITCH_NAME: Rule = Rule::Text(Text::sized(1, 8));
pub(super) const LABEL8: Rule = Rule::Text(Text {
    shortest: 1,
    longest: 8,
    pattern: Some(Pattern { shown: r"^(\w{,8})$", regex: r"^(\w{0,8})$" }),
});
pub(super) const HEX16: Rule = Rule::Text(Text {
    shortest: 1,
    longest: 16,
    pattern: Some(Pattern { shown: "^[0-9a-fA-F]{,16}$", regex: "^[0-9a-fA-F]{0,16}$" }),
});
pub(super) const HOSTNAME: Rule = Rule::OrNull(&Rule::Text(Text {
    shortest: 1,
    longest: 255,
    pattern: Some(Pattern::of(r"^[a-zA-Z0-9\-._]*$")),
}));
/// The pattern of 1.6.3 is faulty in a way that is not written down; the right one stands for both.
pub(super) const REMOTE_HOST: Rule = Rule::Text(Text::like(
    r"^[a-zA-Z0-9\-]+\@([0-9]{1,3}(\.[0-9]{1,3}){3}$|[a-zA-Z0-9\-]+(\.[a-zA-Z0-9\-]+){1,}$)",
));
pub(super) const FILE_URL: Rule = Rule::Text(Text::like(r"^https?:/{2}|^file:/{3}\w.+$"));
pub(super) const MD5: Rule = Rule::Text(Text::like("^[0-9a-fA-F]{32}$"));

/// A share: an abbreviation of ABSOLUTE with a percentage or of RELATIVE with a value. 1.6.3 refuses a blank.
pub(super) const SHARE: Rule = Rule::Text(Text {
    shortest: 1,
    longest: 64,
    pattern: Some(Pattern::of(
        r"^(ABS|ABS(O|OL|OLU|OLUT|OLUTE))\s*(?:[1-9]\d?|100)(\.\d+)?%$|^(REL|REL(A|AT|ATI|ATIV|ATIVE))\s*(?:[1-9]\d{0,3}|10000)$",
    )),
});

/// 1.6.3 lacks rhel10, two-digit RHEL minors, ubuntu24 and ubuntu25.
pub(super) const OS_VERSION: Rule = Rule::Either(
    &Rule::AnyOf(&[
        Rule::Text(Text::like("^[rR][hH][eE][lL](6|7|8|9)([.][0-9])?$")),
        Rule::Text(Text::like("^[rR][eE][dD][hH][aA][tT](6|7)([.][0-9])?$")),
        Rule::Text(Text::like("^[sS][lL][eE][sS](11|12|15)(([.]|[sS][pP])[0-9])?$")),
        Rule::Text(Text::like("^[sS][uU][sS][eE](11|12|15)(([.]|[sS][pP])[0-9])?$")),
        Rule::Text(Text::like("^[uU][bB][uU][nN][tT][uU](16|20|22)([.][0-9]{2})?([.][0-9])?$")),
        Rule::Text(Text::like("^[rR][hH][cC][oO][sS](4)([.][0-9]{1,2})?([.][0-9]{1,2})?$")),
    ]),
    &Rule::AnyOf(&[
        Rule::Text(Text::like("^[rR][hH][eE][lL](6|7|8|9|10)([.][0-9]{1,2})?$")),
        Rule::Text(Text::like("^[rR][eE][dD][hH][aA][tT](6|7)([.][0-9]{1,2})?$")),
        Rule::Text(Text::like("^[sS][lL][eE][sS](11|12|15)(([.]|[sS][pP])[0-9])?$")),
        Rule::Text(Text::like("^[sS][uU][sS][eE](11|12|15)(([.]|[sS][pP])[0-9])?$")),
        Rule::Text(Text::like("^[uU][bB][uU][nN][tT][uU](16|20|22|24|25)([.][0-9]{2})?([.][0-9])?$")),
        Rule::Text(Text::like("^[rR][hH][cC][oO][sS](4)([.][0-9]{1,2})?([.][0-9]{1,2})?$")),
    ]),
);

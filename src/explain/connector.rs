//! The connector's result codes, `overallRC/modID/rc/rs` (connector-notes.md section 4).

use super::{Explanation, Kind, smapi, table};

/// The table; see its first lines for its form.
const TABLE: &str = include_str!("connector.tsv");
/// The module of the layer below the connector's own modules, and of every short triple.
const SMT: &str = "1";
/// The class of results that SMAPI gave.
const OF_SMAPI: i64 = 8;
/// The class of results that SMAPI refused as malformed (hypervisor-surface.md section 3).
const SYNTAX: i64 = 24;

/// Result codes as they are shown: the module is a number, a word (unimplemented calls) or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    /// Class of the result.
    pub overall: i64,
    /// The module that failed, if it is known.
    pub module: Option<String>,
    /// Return code.
    pub rc: i64,
    /// Reason code.
    pub rs: i64,
}

impl Codes {
    fn text(&self, module: &str) -> String {
        format!("{}/{module}/{}/{}", self.overall, self.rc, self.rs)
    }

    /// Returns whether the class is one that the document lists.
    pub(super) fn are_plausible(&self) -> bool {
        let module = self.module.as_deref();
        rows().any(|row| row.pattern.fits(self, module)) || matches!(self.overall, OF_SMAPI | SYNTAX)
    }
}

/// A field of a pattern: `*`, `7,9`, `1-4`.
#[derive(Debug, Clone, Copy)]
struct Field(&'static str);

impl Field {
    fn fits(self, value: &str) -> bool {
        self.0.split(',').any(|part| match Self::range(part) {
            _ if part == "*" || part == value => true,
            Some((first, last)) => value.parse().is_ok_and(|value: i64| (first..=last).contains(&value)),
            None => false,
        })
    }

    fn range(part: &str) -> Option<(i64, i64)> {
        let (first, last) = part.split_once('-')?;
        Some((first.parse().ok()?, last.parse().ok()?))
    }
}

/// The four fields of a row.
#[derive(Debug, Clone, Copy)]
struct CodesPattern([Field; 4]);

impl CodesPattern {
    /// Returns whether the row is about these codes; no module fits all.
    fn fits(self, codes: &Codes, module: Option<&str>) -> bool {
        let [overall, of_module, rc, rs] = self.0;
        overall.fits(&codes.overall.to_string())
            && module.is_none_or(|module| of_module.fits(module))
            && rc.fits(&codes.rc.to_string())
            && rs.fits(&codes.rs.to_string())
    }

    fn module(self) -> &'static str {
        self.0[1].0
    }
}

struct Row {
    pattern: CodesPattern,
    meaning: &'static str,
    advice: &'static str,
    section: &'static str,
}

impl Row {
    fn names_module(&self) -> bool {
        self.pattern.module() != "*"
    }

    fn names_module_and_reason(&self) -> bool {
        self.names_module() && self.pattern.0[3].0 != "*"
    }
}

fn rows() -> impl Iterator<Item = Row> {
    table::rows(TABLE).map(|row| {
        let [codes, meaning, advice, section] = table::columns(&row);
        let mut fields = codes.split('/').map(Field);
        let pattern = CodesPattern(std::array::from_fn(|_| fields.next().unwrap_or(Field("*"))));
        Row { pattern, meaning, advice, section }
    })
}

/// Returns what the codes mean. Without a module, classes below 100 are those of the layer below (module 1), and of
/// the others every module that has the codes is explained.
pub fn connector(codes: &Codes) -> Vec<Explanation> {
    let module = codes.module.as_deref().or((codes.overall < 100).then_some(SMT));
    if let Some(module) = module {
        return vec![one(codes, module)];
    }
    let rows: Vec<Row> = rows().filter(|row| row.pattern.fits(codes, None)).collect();
    // Modules that know this very reason come alone; else all that have such codes.
    let exact = rows.iter().any(Row::names_module_and_reason);
    let named = rows.iter().filter(|row| row.names_module() && (!exact || row.names_module_and_reason()));
    let mut modules: Vec<&str> = named.flat_map(|row| row.pattern.module().split(',')).collect();
    modules.dedup();
    if modules.is_empty() {
        modules.push("*");
    }
    modules.into_iter().map(|module| one(codes, module)).collect()
}

fn one(codes: &Codes, module: &str) -> Explanation {
    let code = codes.text(module);
    match rows().find(|row| row.pattern.fits(codes, Some(module))) {
        Some(row) => Explanation {
            code,
            kind: Kind::Connector,
            meaning: Some(row.meaning.to_owned()),
            advice: table::given(row.advice),
            source: Some(format!("Cloud Connector notes, section {} of the specification", row.section)),
        },
        None if matches!(codes.overall, OF_SMAPI | SYNTAX) => {
            Explanation { code, kind: Kind::Connector, ..smapi::smapi(None, codes.rc, codes.rs) }
        }
        None => Explanation::unknown(code, Kind::Connector),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Codes {
        let mut fields = text.split('/');
        let mut next = || fields.next().unwrap();
        Codes {
            overall: next().parse().unwrap(),
            module: Some(next().to_owned()),
            rc: next().parse().unwrap(),
            rs: next().parse().unwrap(),
        }
    }

    /// Returns a value that the field fits.
    fn instance(field: Field) -> &'static str {
        match field.0 {
            "*" => "77",
            list => {
                let first = list.split(',').next().unwrap();
                if first.starts_with('-') { first } else { first.split('-').next().unwrap() }
            }
        }
    }

    #[test]
    fn the_table_keeps_its_form_and_every_row_can_be_reached() {
        table::check(TABLE, 4);
        for row in rows() {
            let [overall, module, rc, rs] = row.pattern.0.map(instance);
            let text = format!("{overall}/{module}/{rc}/{rs}");
            assert_eq!(one(&codes(&text), module).meaning.as_deref(), Some(row.meaning), "{text}");
        }
    }

    #[test]
    fn codes_have_the_meaning_of_the_document() {
        for (text, meaning) in [
            ("300/40/300/13", "an image of this name exists"),
            ("8/1/400/4", "no such directory entry"),
            ("4/1/4/203", "a size of a disk or of memory is not acceptable"),
            ("500/1/-102/7", "SMAPI is down for the moment"),
            ("501/guest/501/1", "does not implement this"),
            ("300/40/300/99", "an operation on an image failed; this reason is not documented"),
        ] {
            let found = one(&codes(text), codes(text).module.as_deref().unwrap());
            assert!(found.meaning.as_deref().unwrap().contains(meaning), "{text}: {found:?}");
            assert!(found.source.is_some());
        }
        assert_eq!(one(&codes("77/1/1/1"), "1").meaning, None);
    }

    #[test]
    fn without_a_module_every_one_that_has_the_codes_is_explained() {
        let found = connector(&Codes { overall: 300, module: None, rc: 300, rs: 13 });
        let codes: Vec<&str> = found.iter().map(|explanation| explanation.code.as_str()).collect();
        assert_eq!(codes, ["300/10/300/13", "300/40/300/13"]);
        let found = connector(&Codes { overall: 300, module: None, rc: 300, rs: 77 });
        assert_eq!(found.len(), 4, "one for each module: {found:?}");
        let found = connector(&Codes { overall: 8, module: None, rc: 400, rs: 4 });
        assert_eq!(found[0].code, "8/1/400/4");
    }

    #[test]
    fn what_is_explained_is_classified_too() {
        use crate::backend::Class;
        use crate::backend::connector::class;
        use crate::error::ModuleId;

        for row in rows() {
            let [overall, module, rc, rs] = row.pattern.0.map(instance);
            let number = |text: &str| text.parse().unwrap();
            let module = ModuleId::Number(number(module));
            let (overall, rc, rs) = (number(overall), number(rc), number(rs));
            if overall == 0 {
                continue;
            }
            let codes = class::Codes { overall, module: Some(&module), rc, rs, errmsg: "" };
            let seen =
                class::Seen { method: "GET", path: "/", action: None, status: 500, codes: Some(codes) };
            assert_ne!(class::of(&seen), Class::Unclassified, "{overall}/{rc}/{rs}: {}", row.meaning);
        }
    }
}

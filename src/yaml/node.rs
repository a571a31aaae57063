//! The tree of a document, built from the parser's events within limits.

use std::collections::HashMap;

use granit_parser::{Event, Parser, ScalarStyle, Tag};

use super::YamlError;

/// Lists and mappings inside each other; no document of ours needs a tenth.
const MOST_DEPTH: usize = 64;
/// Values of a document, those that aliases repeat included.
const MOST_NODES: usize = 100_000;

/// A value with the place where it begins.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub content: Content,
    /// Line and column, from 1.
    pub place: (usize, usize),
    /// Values in it, itself included.
    size: usize,
}

#[derive(Debug, Clone)]
pub(super) enum Content {
    /// A text, and whether it stands there without quotes.
    Scalar(String, bool),
    Sequence(Vec<Node>),
    Mapping(Vec<(Node, Node)>),
}

/// A list or mapping that has not ended; a mapping with a key that waits for its value.
struct Open {
    node: Node,
    anchor: usize,
    key: Option<Node>,
}

/// Returns the root of the only document.
pub(super) fn document(text: &str) -> Result<Node, YamlError> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| {
            YamlError::at(error.info(), (error.marker().line(), error.marker().col() + 1))
        })?;
        builder.take(&event, (span.start.line(), span.start.col() + 1))?;
    }
    builder.root.ok_or(YamlError { message: "the document is empty".to_owned(), place: None })
}

#[derive(Default)]
struct Builder {
    root: Option<Node>,
    open: Vec<Open>,
    anchors: HashMap<usize, Node>,
    nodes: usize,
    documents: usize,
}

impl Builder {
    fn take(&mut self, event: &Event, place: (usize, usize)) -> Result<(), YamlError> {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    return Err(YamlError::at("only one document is wanted", place));
                }
                Ok(())
            }
            Event::Scalar(text, style, anchor, tag) => {
                let is_text = is_text(tag.as_deref(), place)?;
                let plain = *style == ScalarStyle::Plain && !is_text;
                self.count(1, place)?;
                let node = Node { content: Content::Scalar(text.to_string(), plain), place, size: 1 };
                self.ended(node, *anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                is_text(tag.as_deref(), place)?;
                self.begin(Content::Sequence(Vec::new()), *anchor, place)
            }
            Event::MappingStart(_, anchor, tag) => {
                is_text(tag.as_deref(), place)?;
                self.begin(Content::Mapping(Vec::new()), *anchor, place)
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(open) => self.ended(open.node, open.anchor),
                None => Ok(()),
            },
            Event::Alias(anchor) => {
                let known = self.anchors.get(anchor);
                let known = known.ok_or_else(|| YamlError::at("an alias of something around it", place))?;
                let node = Node { place, ..known.clone() };
                self.count(node.size, place)?;
                self.ended(node, 0)
            }
            _ => Ok(()),
        }
    }

    fn count(&mut self, more: usize, place: (usize, usize)) -> Result<(), YamlError> {
        self.nodes += more;
        if self.nodes > MOST_NODES {
            return Err(YamlError::at(format!("the document has more than {MOST_NODES} values"), place));
        }
        Ok(())
    }

    fn begin(&mut self, content: Content, anchor: usize, place: (usize, usize)) -> Result<(), YamlError> {
        self.count(1, place)?;
        if self.open.len() >= MOST_DEPTH {
            return Err(YamlError::at(
                format!("more than {MOST_DEPTH} lists and mappings inside each other"),
                place,
            ));
        }
        self.open.push(Open { node: Node { content, place, size: 1 }, anchor, key: None });
        Ok(())
    }

    /// Puts a whole value to where it belongs.
    fn ended(&mut self, node: Node, anchor: usize) -> Result<(), YamlError> {
        if anchor != 0 {
            // A copy is kept for each anchor; it counts, so that anchors inside anchors stay bounded too.
            self.count(node.size, node.place)?;
            self.anchors.insert(anchor, node.clone());
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        open.node.size += node.size;
        match (&mut open.node.content, open.key.take()) {
            (Content::Sequence(items), _) => items.push(node),
            (Content::Mapping(pairs), Some(key)) => pairs.push((key, node)),
            (Content::Mapping(pairs), None) => {
                let Content::Scalar(name, _) = &node.content else {
                    return Err(YamlError::at("the name of a member is a text", node.place));
                };
                let same = |pair: &(Node, Node)| matches!(&pair.0.content, Content::Scalar(known, _) if known == name);
                if pairs.iter().any(same) {
                    return Err(YamlError::at(
                        format!("member `{}` is given twice", name.escape_debug()),
                        node.place,
                    ));
                }
                open.key = Some(node);
            }
            (Content::Scalar(..), _) => {}
        }
        Ok(())
    }
}

/// Returns whether a tag says that a plain word is a text (`!!str`, `!`). Other tags mean nothing here.
fn is_text(tag: Option<&Tag>, place: (usize, usize)) -> Result<bool, YamlError> {
    match tag {
        None => Ok(false),
        Some(tag) if tag.is_yaml_core_schema_tag("str") => Ok(true),
        Some(tag) => {
            Err(YamlError::at(format!("tag `{}` is not understood", tag.original().escape_debug()), place))
        }
    }
}

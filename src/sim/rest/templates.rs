//! FCP templates: list, create, detail, change, delete.

use serde_json::{Map, Value, json};

use super::answer::{Failure, Module, Remap};
use super::patterns::USERID;
use super::schema::{Object, Rule, Text, optional, required, truth};
use super::{Call, Outcome, Route, fcp};
use crate::sim::connector::{FcpTemplate, Release};
use crate::sim::fcp_template::{key, ranges, read_paths};
use crate::sim::world::World;

const NAME: Rule = Rule::Text(Text::sized(1, 255));
const PROVIDERS: Rule = Rule::List { items: &Rule::Any, fewest: 0, unique: false };
pub(super) const TEMPLATE_ID: Rule = Rule::OrNull(&Rule::Text(Text::sized(0, 36)));

const CREATE: Rule = Rule::Object(Object::closed(&[
    required("name", NAME),
    optional("description", Rule::Text(Text::ANY)),
    optional("fcp_devices", Rule::Text(Text::ANY)),
    optional("host_default", Rule::BooleanLike),
    optional("storage_providers", PROVIDERS),
    optional("min_fcp_paths_count", Rule::IntegerLike(1)),
]));
const EDIT: Rule = Rule::Object(Object::closed(&[
    optional("name", NAME),
    optional("description", Rule::Text(Text::ANY)),
    optional("fcp_devices", Rule::Text(Text::ANY)),
    optional("host_default", Rule::BooleanLike),
    optional("storage_providers", PROVIDERS),
    optional("min_fcp_paths_count", Rule::IntegerLike(1)),
    optional("fcp_template_id", TEMPLATE_ID),
]));
const LIST: &[(&str, Rule, Release)] = &[
    ("template_id_list", Rule::Text(Text::ANY), Release::V163),
    ("assigner_id", USERID, Release::V163),
    ("storage_providers", Rule::Text(Text::ANY), Release::V163),
    ("host_default", Rule::BooleanLike, Release::V163),
];
const DETAIL: &[(&str, Rule, Release)] = &[
    ("template_id_list", Rule::Text(Text::ANY), Release::V163),
    ("raw", Rule::BooleanLike, Release::V163),
    ("statistics", Rule::BooleanLike, Release::V163),
    ("sync_with_zvm", Rule::BooleanLike, Release::V163),
];

pub(super) const ROUTES: &[Route] = &[
    Route::new("GET", "/volumes/fcptemplates", "listFcpTemplates", list)
        .query(LIST)
        .remaps(&[Remap::Missing]),
    Route::new("POST", "/volumes/fcptemplates", "createFcpTemplate", create).body(&CREATE),
    Route::new("GET", "/volumes/fcptemplates/detail", "listFcpTemplateDetails", detail)
        .query(DETAIL)
        .remaps(&[Remap::Missing]),
    Route::new("PUT", "/volumes/fcptemplates/{}", "editFcpTemplate", edit).body(&EDIT),
    Route::new("DELETE", "/volumes/fcptemplates/{}", "deleteFcpTemplate", delete).remaps(&[Remap::Missing]),
];

fn unknown(id: &str) -> Failure {
    Failure::not_known(Module::General, format!("FCP Multipath Template {id}"))
}

/// Reads a list in Python spelling, `['a', 'b']`; other text is an exception (connector-notes.md section 6.8).
fn python_list(text: &str) -> Result<Vec<String>, Failure> {
    let malformed = || Failure::exception(format!("ValueError('malformed node or string: {text}')"));
    let inner =
        text.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']')).ok_or_else(malformed)?;
    inner
        .split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| {
            let quoted = ['\'', '"']
                .into_iter()
                .find_map(|quote| item.strip_prefix(quote).and_then(|item| item.strip_suffix(quote)));
            quoted.map(str::to_owned).ok_or_else(malformed)
        })
        .collect()
}

/// Returns the templates of a list of identifiers, all when there is none; 404 when one is unknown.
fn selected(world: &World, ids: Option<&str>) -> Result<Vec<FcpTemplate>, Failure> {
    let Some(ids) = ids else { return Ok(world.connector.templates.clone()) };
    python_list(ids)?
        .iter()
        .map(|id| world.connector.template(id).cloned().ok_or_else(|| unknown(id)))
        .collect()
}

/// Only one filter counts, in the order of the table.
fn list(world: &mut World, call: &Call<'_>) -> Outcome {
    let mut found = selected(world, call.parameter("template_id_list"))?;
    if call.parameter("template_id_list").is_some() {
    } else if let Some(user) = call.parameter("assigner_id").map(str::to_uppercase) {
        found.retain(|template| {
            let records = template.devices().filter_map(|device| world.connector.fcp.get(&key(device)));
            records.into_iter().any(|record| record.assigner == user && record.template == template.id)
        });
    } else if let Some(providers) = call.parameter("storage_providers") {
        let wanted = python_list(providers)?;
        let all = wanted.iter().any(|name| name.eq_ignore_ascii_case("all"));
        found.retain(|template| {
            template.storage_providers.iter().any(|provider| all || wanted.contains(provider))
        });
    } else if let Some(default) = call.parameter("host_default") {
        let wanted = truth(&json!(default));
        found.retain(|template| template.host_default == wanted);
    }
    let shown: Vec<Value> = found.iter().map(|template| listed(world, template)).collect();
    Ok(json!({"fcp_templates": shown}))
}

/// The members that every answer on templates has.
fn summary(template: &FcpTemplate) -> Value {
    json!({
        "id": template.id,
        "name": template.name,
        "description": template.description,
        "host_default": template.host_default,
        "storage_providers": template.storage_providers,
        "min_fcp_paths_count": template.minimum(),
    })
}

/// The newest server adds the machine and the channels.
fn listed(world: &World, template: &FcpTemplate) -> Value {
    let mut shown = summary(template);
    if world.connector.settings.release == Release::Newest {
        fcp::add_machine(world, &mut shown);
        shown["pchids"] = json!(fcp::pchids(world, template.devices()));
    }
    shown
}

/// Names need not be unique. Wrong text for the devices is an internal error (recorded).
fn create(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = world.random.uuid();
    let mut template = FcpTemplate {
        id: id.clone(),
        name: String::new(),
        description: String::new(),
        paths: Vec::new(),
        host_default: false,
        storage_providers: Vec::new(),
        minimum_paths: None,
    };
    change(&mut template, &call.body)?;
    let mut shown = summary(&template);
    if world.connector.settings.release == Release::Newest {
        fcp::add_machine(world, &mut shown);
        let known: Vec<String> =
            fcp::pchids(world, world.connector.templates.iter().flat_map(FcpTemplate::devices));
        let all = fcp::pchids(world, template.devices());
        let first: Vec<&String> = all.iter().filter(|pchid| !known.contains(pchid)).collect();
        shown["pchids"] = json!({"all": all, "first_used_by_templates": first});
    }
    world.connector.templates.push(template);
    world.connector.settle_defaults(&id);
    Ok(json!({"fcp_template": shown}))
}

/// Takes over the members of a request that are there.
fn change(template: &mut FcpTemplate, body: &Value) -> Result<(), Failure> {
    if let Some(name) = body["name"].as_str() {
        name.clone_into(&mut template.name);
    }
    if let Some(description) = body["description"].as_str() {
        description.clone_into(&mut template.description);
    }
    if let Some(devices) = body["fcp_devices"].as_str() {
        template.paths = read_paths(devices)
            .map_err(|word| Failure::internal(Module::General, format!("Invalid FCP address {word}")))?;
    }
    if let Some(default) = body.get("host_default") {
        template.host_default = truth(default);
    }
    if let Some(providers) = body["storage_providers"].as_array() {
        template.storage_providers = providers.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    }
    if let Some(minimum) = body.get("min_fcp_paths_count") {
        let minimum = minimum.as_u64().ok_or_else(|| {
            Failure::exception("TypeError(\"'>' not supported between instances of 'str' and 'int'\")")
        })?;
        template.minimum_paths = Some(minimum);
    }
    let (paths, minimum) = (template.paths.len() as u64, template.minimum());
    if minimum > paths {
        let text = format!(
            "Failed to create or edit FCP Multipath Template, error: min_fcp_paths_count {minimum} is larger than \
             the number of paths {paths}."
        );
        return Err(Failure::conflict(Module::Volume, 23, text));
    }
    Ok(())
}

/// Only what is sent is changed; devices in use cannot be taken away.
fn edit(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = call.segments.first().cloned().unwrap_or_default();
    let old = world.connector.template(&id).cloned().ok_or_else(|| unknown(&id))?;
    let mut template = old.clone();
    change(&mut template, &call.body)?;
    let lost: Vec<_> = old
        .devices()
        .filter(|device| !template.devices().any(|kept| kept == *device))
        .filter(|device| fcp::allocated(world, &id, *device))
        .collect();
    if !lost.is_empty() {
        let text = format!(
            "Failed to edit FCP Multipath Template, error: The FCP devices ({}) are allocated to virtual machines by \
             the FCP Multipath Template (id={id}) and cannot be removed.",
            ranges(&lost)
        );
        return Err(Failure::conflict(Module::Volume, 24, text));
    }
    let mut shown = summary(&template);
    if world.connector.settings.release == Release::Newest {
        fcp::add_machine(world, &mut shown);
        let [before, after] = [&old, &template].map(|template| fcp::pchids(world, template.devices()));
        let only = |one: &[String], other: &[String]| -> Vec<String> {
            one.iter().filter(|pchid| !other.contains(pchid)).cloned().collect()
        };
        let (added, gone) = (only(&after, &before), only(&before, &after));
        shown["pchids"] = json!({
            "add": {"all": added, "first_used_by_templates": added},
            "delete": {"all": gone, "not_exist_in_any_template": gone},
            "all": after,
        });
    }
    if let Some(kept) = world.connector.templates.iter_mut().find(|kept| kept.id == id) {
        *kept = template;
    }
    world.connector.settle_defaults(&id);
    Ok(json!({"fcp_template": shown}))
}

/// The recorded texts: two blanks before "does not exist", and the devices as ranges.
fn delete(world: &mut World, call: &Call<'_>) -> Outcome {
    let id = call.segments.first().cloned().unwrap_or_default();
    let template = world.connector.template(&id).cloned().ok_or_else(|| unknown(&format!("{id} ")))?;
    let used: Vec<_> = template.devices().filter(|device| fcp::allocated(world, &id, *device)).collect();
    if !used.is_empty() {
        let text = format!(
            "Failed to delete FCP Multipath Template, error: The FCP devices ({}) are allocated to virtual machines \
             by the FCP Multipath Template (id={id}). Deleting a FCP Multipath Template is not allowed if there is \
             any FCP device allocated from the template. You must deallocate those FCP devices before deleting the \
             template.",
            ranges(&used)
        );
        return Err(Failure::conflict(Module::Volume, 22, text));
    }
    world.connector.templates.retain(|template| template.id != id);
    Ok(json!(""))
}

/// Only the word true switches a flag on; the others that pass the check mean false.
fn detail(world: &mut World, call: &Call<'_>) -> Outcome {
    let flag = |name: &str, default: bool| {
        call.parameter(name).map_or(default, |text| text.eq_ignore_ascii_case("true"))
    };
    let (raw, statistics) = (flag("raw", false), flag("statistics", true));
    let mut shown = Vec::new();
    for template in selected(world, call.parameter("template_id_list"))? {
        let mut one = listed(world, &template);
        let by_path = |build: &dyn Fn(&[crate::model::Vdev]) -> Value| {
            let paths = template.paths.iter().enumerate();
            Value::Object(paths.map(|(index, path)| (index.to_string(), build(path))).collect::<Map<_, _>>())
        };
        if raw {
            one["raw"] = by_path(&|path| fcp::raw(world, &template, path));
        }
        if statistics {
            one["statistics"] = by_path(&|path| fcp::statistics(world, &template.id, path));
        }
        if world.connector.settings.release == Release::Newest {
            one["pchid_to_phy_wwpn"] = fcp::pchid_ports(world, &template);
        }
        shown.push(one);
    }
    Ok(json!({"fcp_templates": shown}))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_python_spelling() {
        assert_eq!(python_list("['a', \"b\"]").unwrap(), ["a", "b"]);
        assert_eq!(python_list("[]").unwrap(), Vec::<String>::new());
        assert!(python_list("a,b").is_err() && python_list("[a]").is_err());
    }
}

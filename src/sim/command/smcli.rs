//! `smcli`: the systems management functions, one row each (hypervisor-surface.md section 3).

use super::options::Options;
use super::{Answer, Bench, adapters, devices, directory, disks, lists, power, switches, system};
use crate::sim::SimError;
use crate::sim::refusal::Refusal;
use crate::sim::world::World;

/// What a function answers behind the first line, or its refusal.
pub(super) type Reply = Result<String, Refusal>;

/// A call of a function.
pub(super) struct Call<'a> {
    pub(super) options: Options,
    bench: &'a Bench<'a>,
}

impl Call<'_> {
    /// Returns the target in upper case.
    pub(super) fn user(&self) -> String {
        self.options.target()
    }

    /// Reads the file of option `-f` as directory records: what the directory manager adds itself is left out.
    pub(super) fn records(&self) -> Result<Vec<String>, Refusal> {
        let path = self.bench.path(self.options.text('f').unwrap_or_default());
        // smcli itself fails, with the errno of a missing file (section 3).
        let text =
            std::fs::read_to_string(path).map_err(|_| Refusal::of(24, 2, "No such file or directory"))?;
        let records = text
            .lines()
            .map(str::trim_end)
            .filter(|line| !line.trim().is_empty() && !line.starts_with("*DVHOPT"));
        Ok(records.map(str::to_owned).collect())
    }
}

type Function = fn(&mut World, &Call<'_>) -> Reply;

const FUNCTIONS: &[(&str, Function)] = &[
    ("Image_Name_Query_DM", directory::names),
    ("Image_Query_DM", directory::query),
    ("Image_Create_DM", directory::create),
    ("Image_Delete_DM", directory::delete),
    ("Query_Asynchronous_Operation_DM", directory::task),
    ("Image_Lock_DM", directory::lock),
    ("Image_Unlock_DM", directory::unlock),
    ("Image_Replace_DM", directory::replace),
    ("Image_Definition_Create_DM", directory::define),
    ("Image_Definition_Update_DM", directory::define),
    ("Image_Definition_Delete_DM", directory::undefine),
    ("Image_Activate", power::activate),
    ("Image_Deactivate", power::deactivate),
    ("Image_Pause", power::pause),
    ("System_RDR_File_Manage", power::purge_reader),
    ("Image_Console_Get", power::console),
    ("VMRELOCATE", power::relocate),
    ("Image_Disk_Create_DM", disks::create_entry),
    ("Image_Disk_Create", disks::create),
    ("Image_Disk_Delete_DM", disks::delete_entry),
    ("Image_Volume_Space_Query_DM", disks::space),
    ("Virtual_Network_Adapter_Create_Extended_DM", adapters::create_entry),
    ("Virtual_Network_Adapter_Create_Extended", adapters::create),
    ("Virtual_Network_Adapter_Delete_DM", adapters::delete_entry),
    ("Virtual_Network_Adapter_Delete", adapters::delete),
    ("Virtual_Network_Adapter_Connect_Vswitch", adapters::connect),
    ("Virtual_Network_Adapter_Disconnect_DM", adapters::disconnect_entry),
    ("Virtual_Network_Adapter_Disconnect", adapters::disconnect),
    ("Virtual_Network_Adapter_Query_Extended", adapters::query),
    ("Virtual_Network_Vswitch_Query", switches::list),
    ("Virtual_Network_Vswitch_Create_Extended", switches::create),
    ("Virtual_Network_Vswitch_Set_Extended", switches::set),
    ("Virtual_Network_Vswitch_Delete_Extended", switches::delete),
    ("Virtual_Network_Vswitch_Query_Extended", switches::query),
    ("Virtual_Network_Vswitch_Query_Byte_Stats", switches::counters),
    ("Virtual_Network_OSA_Query", devices::osas),
    ("Image_Device_Dedicate_DM", devices::dedicate_entry),
    ("Image_Device_Dedicate", devices::dedicate),
    ("Image_Device_Undedicate_DM", devices::undedicate_entry),
    ("Image_Device_Undedicate", devices::undedicate),
    ("System_WWPN_Query", devices::ports),
    ("System_Processor_Query", system::processors),
    ("System_Information_Query", system::information),
    ("System_Performance_Information_Query", system::load),
    ("SSI_Query", system::cluster),
    ("Image_Performance_Query", system::performance),
    ("System_Image_Performance_Query", system::performance_of_list),
    ("Name_List_Add", lists::add),
    ("Name_List_Remove", lists::remove),
    ("Name_List_Query", lists::query),
    ("Name_List_Destroy", lists::destroy),
];

pub(super) fn run(bench: &Bench<'_>) -> Result<Answer, SimError> {
    let api = bench.argument(0);
    let Some((_, function)) = FUNCTIONS.iter().find(|(name, _)| *name == api) else {
        // smcli itself does not know the name: a syntax error (section 3).
        return Ok(failure(24, 24, 11, "Unknown API", api));
    };
    let call = Call { options: Options::read(bench.arguments), bench };
    Ok(match bench.world(|world| function(world, &call))? {
        Ok(text) => Answer::ok(format!("0 0 0 (details) None\n{text}")),
        Err(refusal) if api == "VMRELOCATE" && (refusal.rc, refusal.rs) == (8, 3000) => {
            let action = call.options.keyword("action").unwrap_or_default();
            let mut answer = failure(8, 8, 3000, &format!("VMRELOCATE {action} error"), api);
            answer.stdout += &format!("Details: {}\n", refusal.text);
            answer
        }
        Err(refusal) => failure(8, refusal.rc, refusal.rs, &refusal.text, api),
    })
}

/// The form of a failure, with the line that the recordings have behind the first.
pub(super) fn failure(overall: i64, rc: i64, rs: i64, text: &str, api: &str) -> Answer {
    Answer::failed(1, format!("{overall} {rc} {rs} (details) {text}\n API issued : {api}\n"))
}

//! Flows against a host over its socket: the simulated one, or a scripted one where the simulated host is too well
//! behaved.

#![cfg(feature = "sim")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod scenarios;

mod host {
    mod answers;
    mod backend;
    mod cluster;
    mod connections;
    mod desk;
    mod doctor;
    mod drift;
    mod dry_run;
    mod explanations;
    mod failures;
    mod files;
    mod guest_capture;
    mod guest_console;
    mod guest_create;
    mod guest_delete;
    mod guest_disk;
    mod guest_list;
    mod guest_nic;
    mod guest_power;
    mod guest_set;
    mod history;
    mod image_import;
    mod image_outputs;
    mod image_stream;
    mod images;
    mod jobs;
    mod listener;
    mod lookups;
    mod places;
    mod sim_connector;
    mod terminal;
    mod trouble;
    mod unknown_outcomes;
}

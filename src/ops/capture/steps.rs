//! The steps of a capture.
//!
//! The server shuts a guest that is on down itself, because only while it is on can its system be asked for its version;
//! and it starts it again, unless something goes wrong in between. So the guest is looked at before, and brought back
//! afterwards if the server has not.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use super::{NotAsBefore, Plan};
use crate::backend::{Backend, BackendError, Class, NewCapture};
use crate::model::{Image, Power, TimeSpan, Userid};
use crate::ops::cluster::OffEverywhere;
use crate::ops::power::{PowerError, PowerSwitch, Verb};
use crate::ops::steps::{Made, Seen, Steadfast, Step, may_have_begun};
use crate::ops::wait::{Clock, Wall, pause};
use crate::progress::Progress;

/// How long the guest may take to be on again.
const START: TimeSpan = TimeSpan::of_seconds(120);
/// How often the guest is looked at while the server works.
const LOOKS: Duration = Duration::from_secs(5);

/// Builds the steps.
pub(in crate::ops) fn steps<'a>(backend: &'a dyn Backend, plan: &'a Plan) -> Vec<Box<dyn Step + 'a>> {
    let make = Box::new(Capture { backend, plan, is_sent: Cell::default(), image: RefCell::default() });
    if !plan.was_on {
        return vec![make];
    }
    let is_back = Rc::new(Cell::default());
    vec![
        Box::new(SeeOn { backend, plan, is_back: Rc::clone(&is_back) }),
        make,
        Box::new(BringBack { backend, plan, is_back }),
    ]
}

/// The place of the step that makes the image.
pub(super) const fn place_of_capture(plan: &Plan) -> usize {
    if plan.was_on { 1 } else { 0 }
}

/// Sees that the guest is still on. What it leaves from now on is the shutdown by the server, until the guest is back.
struct SeeOn<'a> {
    backend: &'a dyn Backend,
    plan: &'a Plan,
    is_back: Rc<Cell<bool>>,
}

impl Step for SeeOn<'_> {
    fn name(&self) -> String {
        format!("see that guest `{}` is on", self.plan.guest)
    }

    fn begins_itself(&self) -> bool {
        true
    }

    fn run(&self, _: &dyn Progress) -> Result<(), BackendError> {
        let guest = &self.plan.guest;
        match self.backend.guests().power(guest)? {
            Power::On => Ok(()),
            Power::Off => Err(BackendError::Local(Box::new(NotAsBefore(guest.clone())))),
        }
    }

    fn makes(&self) -> Option<Made> {
        let guest = &self.plan.guest;
        let shutdown =
            || Made::state(format!("the shutdown of guest `{guest}`"), format!("zvmctl guest start {guest}"));
        (!self.is_back.get()).then(shutdown)
    }

    /// Nothing was shut down yet.
    fn may_have_begun(&self, _: &BackendError) -> bool {
        false
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        bring_back(self.backend, &self.plan.guest, progress)
            .map_err(|error| BackendError::Local(Box::new(error)))
    }

    fn look(&self) -> Result<Seen, BackendError> {
        Ok(Seen::NotDone)
    }
}

/// Makes the image. A server that has begun cannot be stopped: Ctrl-C is told so, and the end is waited for.
struct Capture<'a> {
    backend: &'a dyn Backend,
    plan: &'a Plan,
    is_sent: Cell<bool>,
    image: RefCell<Option<Image>>,
}

impl Capture<'_> {
    /// Has the server do it, and tells meanwhile how far it is, as far as the power of the guest shows it.
    fn send(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let (backend, Plan { guest, was_on, .. }) = (self.backend, self.plan);
        let wanted =
            NewCapture { guest: guest.clone(), image: self.plan.name.clone(), level: self.plan.level };
        progress.begin(if *was_on { "shut down" } else { "copy the disk" }, None);
        thread::scope(|scope| {
            let worker = scope.spawn(|| backend.images().capture(&wanted, progress));
            let clock = Wall::start();
            let (mut power, mut next, mut told) = (Power::On, LOOKS, false);
            while !worker.is_finished() {
                if progress.cancelled() && !std::mem::replace(&mut told, true) {
                    progress.note("the server cannot be told to stop; waiting until it is done");
                }
                clock.pause(Duration::from_millis(50));
                progress.advance(0);
                if clock.elapsed() < next || !was_on {
                    continue;
                }
                next = clock.elapsed() + LOOKS;
                // Only for the display: whatever goes wrong here is no matter.
                match backend.guests().power(guest) {
                    Ok(now) if now != power => {
                        power = now;
                        progress.begin(if now == Power::Off { "copy the disk" } else { "start" }, None);
                    }
                    _ => {}
                }
            }
            worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    }
}

impl Step for Capture<'_> {
    fn name(&self) -> String {
        self.plan.title()
    }

    fn begins_itself(&self) -> bool {
        true
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let sent = self.send(progress);
        self.is_sent.set(sent.is_ok());
        match &sent {
            Ok(()) if self.backend.rehearses() => return Ok(()),
            Err(error) if !may_have_begun(error) || error.class() == Some(Class::ServerBug) => return sent,
            _ => {}
        }
        // The server notes the image when it is whole; what goes wrong behind that is seen to by the next step.
        match (self.backend.images().find(self.plan.name.as_str()), sent) {
            (Ok(image), _) => *self.image.borrow_mut() = Some(image),
            (Err(look), Ok(())) => return Err(look),
            (Err(_), Err(error)) => return Err(error),
        }
        Ok(())
    }

    fn makes(&self) -> Option<Made> {
        let name = &self.plan.name;
        Some(Made::new(format!("image `{name}`"), format!("zvmctl image delete {name}")))
    }

    /// A server that fails has noted no image.
    fn may_have_begun(&self, error: &BackendError) -> bool {
        self.is_sent.get() || error.class() == Some(Class::OutcomeUnknown)
    }

    fn undo(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        let (images, name) = (self.backend.images(), &self.plan.name);
        match images.find(name.as_str()) {
            Err(error) if error.is_not_found() => {
                progress.note(&format!(
                    "image `{name}` is not there; if the server is still at it, it comes later: `zvmctl image delete {name}`"
                ));
                Ok(())
            }
            _ => images.delete(name.as_str(), progress).map(drop),
        }
    }

    fn memory(&self) -> Value {
        json!(*self.image.borrow())
    }

    /// Without an image nobody knows whether the server is still at it, and a second one would write into its file.
    fn look(&self) -> Result<Seen, BackendError> {
        match self.backend.images().find(self.plan.name.as_str()) {
            Ok(image) => {
                *self.image.borrow_mut() = Some(image);
                Ok(Seen::Done)
            }
            Err(error) if error.is_not_found() => Ok(Seen::Unsure),
            Err(error) => Err(error),
        }
    }
}

/// Starts the guest again, unless the server has done so.
struct BringBack<'a> {
    backend: &'a dyn Backend,
    plan: &'a Plan,
    is_back: Rc<Cell<bool>>,
}

impl Step for BringBack<'_> {
    fn name(&self) -> String {
        format!("bring guest `{}` back", self.plan.guest)
    }

    fn begins_itself(&self) -> bool {
        true
    }

    fn run(&self, progress: &dyn Progress) -> Result<(), BackendError> {
        // A rehearsal finds it on.
        bring_back(self.backend, &self.plan.guest, progress)
            .map_err(|error| BackendError::Local(Box::new(error)))?;
        self.is_back.set(true);
        Ok(())
    }

    fn recall(&self, _: &Value) {
        self.is_back.set(true);
    }

    fn look(&self) -> Result<Seen, BackendError> {
        self.is_back.set(self.backend.guests().power(&self.plan.guest)? == Power::On);
        Ok(if self.is_back.get() { Seen::Done } else { Seen::NotDone })
    }

    fn is_repeatable(&self) -> bool {
        true
    }

    fn is_dispensable(&self) -> bool {
        true
    }
}

fn bring_back(backend: &dyn Backend, guest: &Userid, progress: &dyn Progress) -> Result<(), PowerError> {
    if backend.guests().power(guest)? == Power::On {
        return Ok(());
    }
    progress.begin("start", None);
    let (clock, steadfast) = (Wall::start(), Steadfast(progress));
    // It was on here before.
    let cluster = &OffEverywhere::new(backend, true);
    let switch = PowerSwitch { backend, cluster, wait: Some(START), clock: &clock, progress: &steadfast };
    let mut result = switch.change(guest, Verb::Start);
    // What the server shut down may still be going off.
    for _ in 0..3 {
        if !matches!(result, Err(PowerError::LogoffPending { .. })) {
            break;
        }
        pause(LOOKS, &clock, &steadfast)?;
        result = switch.change(guest, Verb::Start);
    }
    result.map(drop)
}

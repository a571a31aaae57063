//! Images over the connector.

use std::io::Read;
use std::time::Duration;

use reqwest::Method;
use serde_json::json;

use super::dto::{self, Nothing};
use super::request::{Request, encode, userid};
use super::{Connector, limits};
use crate::backend::{BackendError, Change, Images, NewCapture, NewImage, Upload};
use crate::model::{DiskKind, Image, utc_text};
use crate::progress::Progress;

impl Images for Connector {
    fn list(&self) -> Result<Vec<Image>, BackendError> {
        let images: Vec<dto::Image> =
            self.client.look(&Request::look("list images", "/images", limits::TABLE))?;
        Ok(images.into_iter().map(image).collect())
    }

    fn find(&self, name: &str) -> Result<Image, BackendError> {
        let path = format!("/images?imagename={}", encode(name));
        let request = Request::look(format!("read image `{name}`"), path, limits::TABLE).about("image", name);
        // An unknown name is a 404, never an empty list (section 6.7).
        let [found]: [dto::Image; 1] = self.client.look(&request)?;
        Ok(image(found))
    }

    fn root_disk_units(&self, name: &str) -> Result<u64, BackendError> {
        let path = format!("/images/{}/root_disk_size", encode(name));
        let request = Request::look(format!("read the disk size of image `{name}`"), path, limits::TABLE)
            .about("image", name);
        let dto::NumberText(units) = self.client.look(&request)?;
        Ok(units)
    }

    fn upload(
        &self,
        source: &mut dyn Read,
        size: Option<u64>,
        progress: &dyn Progress,
    ) -> Result<Upload, BackendError> {
        super::upload::send(&self.client, source, size, progress)
    }

    fn import(&self, image: &NewImage, progress: &dyn Progress) -> Result<(), BackendError> {
        let doing = format!("import image `{}`", image.name);
        let request =
            Request::change(Method::POST, doing, "/images", limits::WORK).about("image", &image.name);
        let image_meta = dto::ImageMeta {
            os_version: image.os_version.to_string(),
            md5sum: image.md5.clone(),
            disk_type: image.disk_kind.map(|kind| match kind {
                DiskKind::Eckd => "DASD",
                DiskKind::Fba => "SCSI",
            }),
        };
        let creation =
            dto::ImageCreation { image_name: image.name.to_string(), url: image.url.clone(), image_meta };
        let request = request.json(&dto::ImportImage { image: creation })?;
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(())
    }

    fn export(&self, name: &str, url: &str, progress: &dyn Progress) -> Result<(), BackendError> {
        let path = format!("/images/{}", encode(name));
        let request = Request::change(Method::PUT, format!("export image `{name}`"), path, limits::WORK)
            .about("image", name)
            .json(&dto::ExportImage { location: dto::ExportLocation { dest_url: url.to_owned() } })?
            .assuming(json!({ "image_name": name, "image_path": url }));
        let dto::Exported { .. } = self.client.change(&request, progress)?;
        Ok(())
    }

    fn capture(&self, capture: &NewCapture, progress: &dyn Progress) -> Result<(), BackendError> {
        let NewCapture { guest, image, level } = capture;
        let doing = format!("capture guest `{guest}` as image `{image}`");
        let path = format!("/guests/{}/action", userid(guest)?);
        let request = Request::change(Method::POST, doing, path, limits::WORK)
            .about("guest", guest)
            .about("image", image);
        let body =
            dto::CaptureRequest { action: "capture", image: image.to_string(), compress_level: *level };
        let Nothing(_) = self.client.change(&request.json(&body)?, progress)?;
        Ok(())
    }

    fn delete(&self, name: &str, progress: &dyn Progress) -> Result<Change, BackendError> {
        let path = format!("/images/{}", encode(name));
        let request = Request::change(Method::DELETE, format!("delete image `{name}`"), path, limits::QUERY)
            .about("image", name);
        let Nothing(_) = self.client.change(&request, progress)?;
        Ok(Change::Unsaid)
    }
}

fn image(image: dto::Image) -> Image {
    let size = image.disk_size_units.value();
    let (number, unit) = size.as_deref().and_then(|text| text.split_once(':')).unwrap_or_default();
    let number: Option<u64> = number.parse().ok();
    let disk_kind = [DiskKind::Eckd, DiskKind::Fba].into_iter().find(|kind| kind.unit() == unit);
    let units_of = |kind| number.filter(|_| disk_kind == Some(kind));
    Image {
        disk_kind,
        cylinders: units_of(DiskKind::Eckd),
        blocks: units_of(DiskKind::Fba),
        disk_bytes: number.zip(disk_kind).map(|(number, kind)| number.saturating_mul(kind.unit_bytes())),
        name: image.imagename,
        os_version: image.imageosdistro.value(),
        size_bytes: image.image_size_in_bytes.value().and_then(|text| text.parse().ok()),
        md5: image.md5sum.value().map(|md5| md5.to_ascii_lowercase()),
        capture_type: image.capture_type.value(),
        // -1 stands for a file that is not there (connector-notes.md section 6.7).
        file_missing: image
            .last_access_time
            .as_ref()
            .and_then(serde_json::Number::as_f64)
            .map(|seconds| seconds < 0.0),
        last_access_time: image.last_access_time.and_then(|seconds| time(seconds.as_f64()?)),
        comments: image.comments.value(),
    }
}

/// Returns seconds since 1970 as RFC 3339 in UTC; `None` before 1970, which stands for unknown, and after 9999.
fn time(seconds: f64) -> Option<String> {
    const YEAR_10000: u64 = 253_402_300_800;
    let since = Duration::try_from_secs_f64(seconds).ok().filter(|since| since.as_secs() < YEAR_10000)?;
    Some(utc_text(since.as_secs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_become_images() {
        // The examples of connector-openapi.yaml.
        let record = serde_json::from_str(
            r#"{"imagename":"rhel94-base","imageosdistro":"rhel9.4","md5sum":"52014CD6","disk_size_units":"3338:CYL",
                "image_size_in_bytes":"725614592","type":"rootonly","comments":null,"last_access_time":1764950400.12}"#,
        );
        let image = image(record.unwrap());
        assert_eq!((image.cylinders, image.blocks), (Some(3338), None));
        assert_eq!(image.disk_bytes, Some(3338 * 737_280));
        assert_eq!(image.size_bytes, Some(725_614_592));
        assert_eq!(image.md5.as_deref(), Some("52014cd6"));
        assert_eq!(image.last_access_time.as_deref(), Some("2025-12-05T16:00:00Z"));
    }

    #[test]
    fn odd_values_are_unknown() {
        let record = r#"{"imagename":"x","disk_size_units":"12:TRK","last_access_time":-1}"#;
        let image = image(serde_json::from_str(record).unwrap());
        assert_eq!((image.disk_kind, image.disk_bytes, image.last_access_time), (None, None, None));
        assert_eq!(time(1e18), None);
        assert_eq!(time(f64::NAN), None);
    }
}

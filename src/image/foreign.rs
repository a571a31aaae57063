//! Other formats that are mistaken for an image, told by their first bytes.

/// A format, where its mark stands, and what to do with such a file.
pub(super) struct Format {
    /// Name for people.
    pub(super) name: &'static str,
    offset: usize,
    magic: &'static [u8],
    /// The way out, one sentence without full stop.
    pub(super) advice: &'static str,
}

const UNPACK: &str = "unpack it first";
/// What is made of a disk that can be read here.
const BUILD: &str = "make an image of it with `zvmctl image build`";
/// What a disk of another hypervisor needs first.
const TO_RAW: &str =
    "convert it with `qemu-img convert -O raw`, then make an image of that with `zvmctl image build`";
const EMULATED: &str = "convert it on the emulator's side to a captured image";
const DOWNLOAD: &str = "this is an answer of a web server; check the address it was downloaded from";

/// The table of formats. Longer and surer marks stand first.
static FORMATS: &[Format] = &[
    Format::new("Hercules CKD disk", 0, b"CKD_P370", EMULATED),
    Format::new("Hercules CKD disk", 0, b"CKD_S370", EMULATED),
    Format::new("Hercules compressed CKD disk", 0, b"CKD_C", EMULATED),
    Format::new("Hercules compressed FBA disk", 0, b"FBA_C", EMULATED),
    Format::new("qcow2 disk", 0, b"QFI\xfb", BUILD),
    Format::new("VMDK disk", 0, b"KDMV", TO_RAW),
    Format::new("VMDK descriptor", 0, b"# Disk DescriptorFile", "the disk itself is in another file"),
    Format::new("VHDX disk", 0, b"vhdxfile", TO_RAW),
    Format::new("VHD disk", 0, b"conectix", TO_RAW),
    Format::new("VDI disk", 64, b"\x7f\x10\xda\xbe", TO_RAW),
    Format::new("xz file", 0, b"\xfd7zXZ\0", UNPACK),
    Format::new("zstd file", 0, b"\x28\xb5\x2f\xfd", UNPACK),
    Format::new("lz4 file", 0, b"\x04\x22\x4d\x18", UNPACK),
    Format::new("7-Zip archive", 0, b"7z\xbc\xaf\x27\x1c", UNPACK),
    Format::new("zip archive", 0, b"PK\x03\x04", UNPACK),
    Format::new("tar archive", 257, b"ustar", UNPACK),
    Format::new("cpio archive", 0, b"070701", UNPACK),
    Format::new("squashfs file system", 0, b"hsqs", "it holds files, not a disk"),
    Format::new("ISO 9660 image", 32_769, b"CD001", "it is an installation medium, not an installed disk"),
    Format::new("program (ELF)", 0, b"\x7fELF", "name the image file"),
    Format::new("web page", 0, b"<!DOCTYPE", DOWNLOAD),
    Format::new("web page", 0, b"<!doctype", DOWNLOAD),
    Format::new("web page", 0, b"<html", DOWNLOAD),
    Format::new("JSON document", 0, b"{\"", DOWNLOAD),
    Format::new("bzip2 file", 0, b"BZh", UNPACK),
    Format::new(
        "gzip file",
        0,
        b"\x1f\x8b",
        "gunzip it once: the header of an image stays outside the compression",
    ),
];

/// File systems without a disk around them. Their marks are short, and remains of them lie on disks too.
static PARTITIONS: &[Format] = &[
    Format::new("XFS file system", 0, b"XFSB", BUILD),
    Format::new("ext file system", 1080, b"\x53\xef", BUILD),
];

impl Format {
    /// Returns its name behind `a` or `an`, as it is spoken.
    pub(super) fn with_article(&self) -> String {
        let vowel = ["xz", "XFS", "ext", "ISO"].iter().any(|start| self.name.starts_with(start));
        format!("{} {}", if vowel { "an" } else { "a" }, self.name)
    }

    const fn new(name: &'static str, offset: usize, magic: &'static [u8], advice: &'static str) -> Self {
        Self { name, offset, magic, advice }
    }
}

/// Returns the format whose mark the first bytes of a file carry.
pub(super) fn recognise(head: &[u8]) -> Option<&'static Format> {
    FORMATS.iter().find(|format| head.get(format.offset..).is_some_and(|rest| rest.starts_with(format.magic)))
}

/// Returns the file system that a file consists of.
pub(super) fn partition(head: &[u8]) -> Option<&'static Format> {
    PARTITIONS
        .iter()
        .find(|format| head.get(format.offset..).is_some_and(|rest| rest.starts_with(format.magic)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_where_they_stand() {
        let mut tar = vec![0; 600];
        tar[257..262].copy_from_slice(b"ustar");
        assert_eq!(recognise(&tar).unwrap().name, "tar archive");
        assert_eq!(recognise(b"QFI\xfb\0\0\0\x03").unwrap().name, "qcow2 disk");
        assert_eq!(recognise(b"\x1f\x8b\x08").unwrap().name, "gzip file");
        assert!(recognise(b"xCAT FBA Part Image:").is_none());
        assert!(recognise(b"").is_none());
        let mut ext = vec![0; 2048];
        ext[1080..1082].copy_from_slice(b"\x53\xef");
        assert!(recognise(&ext).is_none());
        assert_eq!(partition(&ext).unwrap().with_article(), "an ext file system");
        assert_eq!(recognise(b"\xfd7zXZ\0").unwrap().with_article(), "an xz file");
    }

    #[test]
    fn no_mark_hides_another() {
        for (index, format) in FORMATS.iter().enumerate() {
            let mut head = vec![0; format.offset];
            head.extend(format.magic);
            let found = FORMATS.iter().position(|each| std::ptr::eq(each, recognise(&head).unwrap()));
            assert_eq!(found, Some(index), "{}", format.name);
        }
    }
}

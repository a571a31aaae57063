//! Measures the decoder beside zlib-rs and the tools that test a gzip file, interleaved in one run.
//!
//! ```text
//! cargo bench --bench inflate -- [MIB [ROUNDS]]
//! ```
//!
//! The material is made once and kept: MIB mebibytes (512) of files of this machine, 14 % of it empty, packed by `gzip -6`.
//! Nothing is asserted: the machine decides the numbers.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark reports, and has nothing to rescue"
)]

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use flate2::read::MultiGzDecoder;
use md5::{Digest, Md5};
use sha2::Sha256;
use zvmctl::image::inflate::Decoder;

/// Bytes read at a time, as the pipeline of the program does.
const CHUNK: usize = 1 << 20;
/// How much of the material is empty, in percent.
const EMPTY: u64 = 14;

/// A name and what is measured under it; returns the number of decompressed bytes where it knows it.
type Contestant = (&'static str, fn(&Path) -> Option<u64>);

const CONTESTANTS: [Contestant; 6] = [
    ("gzip -t", |file| test_with("gzip", file)),
    ("igzip -t", |file| test_with("igzip", file)),
    ("zlib-rs", |file| Some(zlib_rs(file))),
    ("zlib-rs, read and hashed beside", |file| Some(beside_hashes(file, &mut Zlib::new()))),
    ("own", |file| Some(own(file))),
    ("own, read and hashed beside", |file| Some(beside_hashes(file, &mut Own::new()))),
];

fn main() {
    // Cargo passes `--bench`.
    let numbers: Vec<u32> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let mib = numbers.first().copied().unwrap_or(512);
    let rounds = numbers.get(1).copied().unwrap_or(7);
    let file = material(mib);
    let size = fs::metadata(&file).unwrap().len();
    println!("{mib} MiB packed to {size} bytes, {rounds} rounds");
    let present: Vec<&Contestant> = CONTESTANTS.iter().filter(|(name, _)| is_present(name)).collect();
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); present.len()];
    for _ in 0..rounds {
        for ((name, run), times) in present.iter().zip(&mut times) {
            let start = Instant::now();
            let bytes = run(&file);
            times.push(start.elapsed());
            assert!(bytes.is_none_or(|bytes| bytes == u64::from(mib) << 20), "{name} saw {bytes:?} bytes");
        }
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort();
        (times[times.len() / 2], times[0])
    };
    let medians: Vec<_> = times.iter_mut().map(median).collect();
    println!("{:34} {:>9} {:>9} {:>9} {:>12}", "", "median s", "least s", "MiB/s", "x gzip -t");
    for ((name, _), (median, least)) in present.iter().zip(&medians) {
        let (seconds, least) = (median.as_secs_f64(), least.as_secs_f64());
        let rate = f64::from(mib) / seconds;
        let ratio = medians[0].0.as_secs_f64() / seconds;
        println!("{name:34} {seconds:9.3} {least:9.3} {rate:9.0} {ratio:12.2}");
    }
}

/// Returns whether the tool that a contestant names is installed.
fn is_present(name: &str) -> bool {
    let Some(tool) = name.strip_suffix(" -t") else {
        return true;
    };
    let found = Command::new(tool).arg("--version").stdout(Stdio::null()).status().is_ok();
    if !found {
        println!("{tool} is not installed and not measured");
    }
    found
}

fn test_with(tool: &str, file: &Path) -> Option<u64> {
    assert!(Command::new(tool).arg("-t").arg(file).status().unwrap().success());
    None
}

fn zlib_rs(file: &Path) -> u64 {
    let mut decoder = MultiGzDecoder::new(io::BufReader::with_capacity(CHUNK, File::open(file).unwrap()));
    let mut buffer = vec![0; 128 << 10];
    let mut bytes = 0;
    loop {
        match decoder.read(&mut buffer).unwrap() {
            0 => return bytes,
            read => bytes += read as u64,
        }
    }
}

fn own(file: &Path) -> u64 {
    let mut file = File::open(file).unwrap();
    let mut engine = Own::new();
    let mut chunk = Vec::with_capacity(CHUNK);
    while fill(&mut file, &mut chunk) {
        engine.feed(&chunk);
    }
    engine.finish()
}

/// What decompresses chunks and counts the bytes.
trait Engine {
    fn feed(&mut self, chunk: &[u8]);
    fn finish(&mut self) -> u64;
}

struct Own(Decoder);

impl Own {
    fn new() -> Self {
        Self(Decoder::new(0))
    }
}

impl Engine for Own {
    fn feed(&mut self, chunk: &[u8]) {
        assert!(self.0.decode(chunk, &mut |_: &[u8]| ControlFlow::Continue(())).unwrap().is_continue());
    }

    fn finish(&mut self) -> u64 {
        self.0.finish().unwrap().output
    }
}

/// Counts what is written to it.
struct Count(u64);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Zlib(flate2::write::MultiGzDecoder<Count>);

impl Zlib {
    fn new() -> Self {
        Self(flate2::write::MultiGzDecoder::new(Count(0)))
    }
}

impl Engine for Zlib {
    fn feed(&mut self, chunk: &[u8]) {
        self.0.write_all(chunk).unwrap();
    }

    fn finish(&mut self) -> u64 {
        self.0.try_finish().unwrap();
        self.0.get_ref().0
    }
}

/// Decompresses on this thread while another one reads the file and hashes it.
fn beside_hashes(file: &Path, engine: &mut dyn Engine) -> u64 {
    let (sender, receiver) = mpsc::sync_channel::<Arc<Vec<u8>>>(4);
    let (give_back, used) = mpsc::channel::<Arc<Vec<u8>>>();
    for _ in 0..5 {
        give_back.send(Arc::new(Vec::with_capacity(CHUNK))).unwrap();
    }
    let mut file = File::open(file).unwrap();
    let hashes = thread::spawn(move || {
        let (mut md5, mut sha256) = (Md5::new(), Sha256::new());
        for mut chunk in used {
            if !fill(&mut file, Arc::get_mut(&mut chunk).unwrap()) {
                break;
            }
            sender.send(Arc::clone(&chunk)).unwrap();
            md5.update(chunk.as_slice());
            sha256.update(chunk.as_slice());
        }
        (md5.finalize(), sha256.finalize())
    });
    for chunk in receiver {
        engine.feed(&chunk);
        // The other thread is gone after the last chunk.
        let _ = give_back.send(chunk);
    }
    hashes.join().unwrap();
    engine.finish()
}

/// Fills a chunk; returns whether anything was left.
fn fill(file: &mut File, chunk: &mut Vec<u8>) -> bool {
    chunk.clear();
    file.take(CHUNK as u64).read_to_end(chunk).unwrap() > 0
}

/// Returns the material, made unless it is there.
fn material(mib: u32) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("inflate-{mib}.gz"));
    if path.exists() {
        return path;
    }
    let unfinished = path.with_extension("part");
    let mut packer = Command::new("gzip")
        .arg("-6")
        .stdin(Stdio::piped())
        .stdout(File::create(&unfinished).unwrap())
        .spawn()
        .unwrap();
    let mut output = packer.stdin.take().unwrap();
    let mut left = u64::from(mib) << 20;
    while left > 0 {
        for file in files() {
            let Ok(data) = fs::read(&file) else { continue };
            let data = &data[..data.len().min(usize::try_from(left).unwrap())];
            output.write_all(data).unwrap();
            left -= data.len() as u64;
            let hole = left.min(data.len() as u64 * EMPTY / (100 - EMPTY));
            io::copy(&mut io::repeat(0).take(hole), &mut output).unwrap();
            left -= hole;
        }
    }
    drop(output);
    assert!(packer.wait().unwrap().success());
    fs::rename(&unfinished, &path).unwrap();
    path
}

/// Returns the programs, libraries and documents of this machine, in an order that mixes them and is always the same.
fn files() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = ["/usr/bin", "/usr/lib", "/usr/share"].map(PathBuf::from).to_vec();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for entry in entries.flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => files.push(entry.path()),
                _ => {}
            }
        }
    }
    files.sort_by_cached_key(|file| libdeflater::crc32(file.as_os_str().as_encoded_bytes()));
    files
}

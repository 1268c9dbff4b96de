//! Other programs: run to their end, or held while they are needed. None outlives us.
//!
//! Each is the leader of a process group of its own, so that stopping it also stops what
//! it started: a driver its browser, cargo its tests.

use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

/// What is running now, for the signal handler: a signal does not unwind the stack.
static RUNNING: Mutex<Vec<Arc<Mutex<Child>>>> = Mutex::new(Vec::new());

/// How long a program may take to end itself when asked, before it is killed.
const GRACE: Duration = Duration::from_secs(3);

/// A running program, stopped when dropped.
#[derive(Debug)]
pub(crate) struct Process {
    child: Arc<Mutex<Child>>,
}

impl Process {
    /// Starts the program, with nothing on its standard input.
    ///
    /// # Errors
    ///
    /// When it cannot be started; the message names it.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let mut running = lock(&RUNNING);
        let child = own_group(command.stdin(Stdio::null())).spawn();
        let child = child.with_context(|| match command.get_program().to_str() {
            Some(program) => format!("`{program}` does not start"),
            None => "a program does not start".to_owned(),
        })?;
        let child = Arc::new(Mutex::new(child));
        running.push(child.clone());
        Ok(Self { child })
    }

    /// How it ended, or `None` while it runs.
    pub(crate) fn ended(&self) -> Result<Option<ExitStatus>> {
        Ok(lock(&self.child).try_wait()?)
    }

    fn wait(&self) -> Result<ExitStatus> {
        // Asked again and again, because a blocking wait would hold the lock that the
        // signal handler needs to stop it.
        loop {
            if let Some(status) = self.ended()? {
                return Ok(status);
            }
            sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        lock(&RUNNING).retain(|child| !Arc::ptr_eq(child, &self.child));
        stop(&mut lock(&self.child));
    }
}

/// Runs a program to its end, its output going where ours goes.
///
/// # Errors
///
/// When it does not start or reports failure; the message is the command line.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = Process::start(command)?.wait()?;
    ensure!(status.success(), "`{}` failed ({status})", command_line(command));
    Ok(())
}

/// Runs a program to its end, prints what it prints while it does, and hands that back.
/// What it started and left behind is ended too. That it reports failure is no error: its
/// output says more.
///
/// # Errors
///
/// When it does not start or does not print text.
pub(crate) fn read_whole_group(command: &mut Command) -> Result<String> {
    let process = Process::start(command.stdout(Stdio::piped()))?;
    let output = lock(&process.child).stdout.take().context("its output was asked for")?;
    let reading = thread::spawn(move || -> std::io::Result<String> {
        let mut printed = String::new();
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            printed += &line;
            printed.push('\n');
        }
        Ok(printed)
    });
    let status = process.wait();
    // Whoever is left may hold the output open.
    signal_group(&mut lock(&process.child), Signal::Kill);
    status?;
    Ok(reading.join().map_err(|_| anyhow!("the output of a program was lost"))??)
}

/// What a program prints, for short questions such as where something is; `None` when it
/// is not installed.
///
/// # Errors
///
/// When it cannot be asked or reports failure.
pub(crate) fn ask(command: &mut Command) -> Result<Option<String>> {
    match command.stdin(Stdio::null()).stderr(Stdio::inherit()).output() {
        Ok(output) => {
            let status = output.status;
            ensure!(status.success(), "`{}` failed ({status})", command_line(command));
            Ok(Some(String::from_utf8(output.stdout)?.trim().to_owned()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).context(format!("`{}` does not start", command_line(command))),
    }
}

/// Makes Ctrl-C, a closed terminal and a request to terminate stop every program first.
///
/// # Errors
///
/// When the system refuses the handler.
pub(crate) fn stop_all_on_signals() -> Result<()> {
    ctrlc::set_handler(|| {
        // Kept locked to the end, so that nothing new starts meanwhile.
        let running = lock(&RUNNING);
        running.iter().for_each(|child| stop(&mut lock(child)));
        // What a shell reports for a program that Ctrl-C ended.
        std::process::exit(130);
    })
    .context("cannot watch for Ctrl-C")
}

/// Asks the group for an end, and makes it: after `GRACE`, or when the leader has ended and
/// left others behind.
fn stop(child: &mut Child) {
    let running = |child: &mut Child| matches!(child.try_wait(), Ok(None));
    if !running(child) {
        return;
    }
    signal_group(child, Signal::Terminate);
    let asked = Instant::now();
    while running(child) && asked.elapsed() < GRACE {
        sleep(Duration::from_millis(10));
    }
    signal_group(child, Signal::Kill);
    // Failing here means that it has been waited for already.
    let _ = child.wait();
}

enum Signal {
    Terminate,
    Kill,
}

#[cfg(unix)]
fn own_group(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(not(unix))]
fn own_group(command: &mut Command) -> &mut Command {
    command
}

#[cfg(unix)]
fn signal_group(child: &mut Child, signal: Signal) {
    use nix::sys::signal::{SIGKILL, SIGTERM, killpg};
    let Ok(group) = i32::try_from(child.id()) else { return };
    let signal = match signal {
        Signal::Terminate => SIGTERM,
        Signal::Kill => SIGKILL,
    };
    // Failing here means that the group has ended already.
    let _ = killpg(nix::unistd::Pid::from_raw(group), signal);
}

#[cfg(not(unix))]
fn signal_group(child: &mut Child, _: Signal) {
    // There are no polite signals here; failing means that it has ended already.
    let _ = child.kill();
}

/// The command as one would type it.
fn command_line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Locks even after a panic elsewhere: children have to be stopped then, too.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_as_one_would_type_it() {
        let error = run(Command::new(env!("CARGO")).args(["no-such-command", "--twice"]));
        let message = error.expect_err("there is no such cargo command").to_string();
        assert!(message.starts_with("`cargo no-such-command --twice` failed"), "{message}");
    }

    #[test]
    fn a_program_that_is_not_installed_is_no_answer() {
        assert_eq!(ask(&mut Command::new("pullquote-no-such-program")).ok(), Some(None));
    }

    #[cfg(unix)]
    #[test]
    fn what_a_program_prints_is_read_though_it_fails_and_leaves_others_behind() {
        let script = "echo one; sleep 60 & echo two; exit 3";
        let printed = read_whole_group(Command::new("sh").args(["-c", script]));
        assert_eq!(printed.expect("the shell starts"), "one\ntwo\n");
    }

    #[cfg(unix)]
    #[test]
    fn dropping_a_process_stops_what_it_started_too() {
        let seen = std::env::temp_dir().join(format!("pullquote-xtask-{}", std::process::id()));
        let script = "sleep 60 & echo $! > \"$0.part\"; mv \"$0.part\" \"$0\"; wait";
        let parent = Process::start(Command::new("sh").args(["-c", script]).arg(&seen));
        while !seen.exists() {
            sleep(Duration::from_millis(5));
        }
        let grandchild = std::fs::read_to_string(&seen).expect("the script wrote its file");
        drop(parent);
        std::fs::remove_file(&seen).expect("the file is ours");
        let state = Command::new("ps").args(["-o", "stat=", "-p", grandchild.trim()]).output();
        let state = String::from_utf8(state.expect("ps runs").stdout).expect("ps prints text");
        assert!(state.is_empty() || state.starts_with('Z'), "still running: {state}");
    }
}

//! Small plans for the tests of this room.

use crate::fault::{Faults, Sources};
use crate::plan::Plan;
use crate::read::{find, read};
use std::path::{Path, PathBuf};

/// A municipality with a handful of actors.
pub const KOMMUNE: &str = "\
namn: Prøve kommune
kortnamn: Prøve
språk: nn
farge: \"#0b5d6b\"
aktørar: { skulane: skulane, politiet: politiet, slt: SLT-koordinator, helse: helsestasjonen, nav: NAV }
";

/// A plan of files that are written here.
pub fn plan(folder: &str, kommune: &str, front: &str, sections: &[(&str, &str)]) -> Plan {
    let root = tempfile::tempdir().unwrap();
    let kommunemappe = root.path().join("kommune");
    let path = kommunemappe.join(folder);
    std::fs::create_dir_all(&path).unwrap();
    std::fs::write(kommunemappe.join("kommune.yaml"), kommune).unwrap();
    std::fs::write(path.join("plan.yaml"), front).unwrap();
    for (name, text) in sections {
        std::fs::write(path.join(format!("{name}.yaml")), text).unwrap();
    }
    of(&path)
}

/// A plan of `content/`.
pub fn content(name: &str) -> Plan {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content");
    of(&root.join(name))
}

fn of(path: &Path) -> Plan {
    let folder = find(&[path.to_path_buf()]).unwrap().remove(0);
    let (mut sources, mut faults) = (Sources::new(), Faults::new());
    let found = read(&folder, &mut sources, &mut faults);
    for fault in faults.sorted() {
        // the pictures that a test names are not there
        assert!(fault.message.contains(".png"), "{} {:?}", fault.message, fault.hint);
    }
    found.unwrap().plan
}

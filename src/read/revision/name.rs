//! What a user calls a revision, to a commit: `HEAD~3`, `vedteken-2024`, `main@{1}`, `a1b2c3d^2`.
//!
//! The library takes the name apart; what each piece means is answered here, from names and objects only. What would take the
//! index, the settings or a search through all of history is no way to name a plan.

use super::error::RevisionError;
use super::objects::Objects;
use crate::limits;
use gix::ObjectId;
use gix::bstr::{BStr, ByteSlice};
use gix::hash::Prefix;
use gix::refs::file::Store as Names;
use gix::refs::file::log::LineRef;
use gix::refs::{FullName, PartialNameRef, Target};
use gix::revision::plumbing::spec::parse::Delegate;
use gix::revision::plumbing::spec::parse::delegate::{
    Kind, Navigate, PeelTo, PrefixHint, ReflogLookup, Revision, SiblingBranch, Traversal,
};
use gix::revision::plumbing::spec::{Kind as SpecKind, parse};

/// Whether this can be the name of a revision at all.
pub fn check(rev: &str) -> Result<(), RevisionError> {
    match rev {
        _ if rev.contains("..") => Err(RevisionError::Range),
        _ if rev.is_empty() || rev.starts_with(['-', ':', '^']) => Err(RevisionError::NotARevision),
        _ if rev.contains(char::is_control) => Err(RevisionError::NotARevision),
        _ => Ok(()),
    }
}

/// The commit that a revision is.
pub fn commit(rev: &str, names: &Names, objects: &Objects) -> Result<ObjectId, RevisionError> {
    let mut reading = Reading { names, objects, name: None, id: None, why: None };
    let parsed = parse(rev.as_bytes().as_bstr(), &mut reading);
    match (parsed, reading.id, reading.why) {
        (Ok(()), Some(id), _) => {
            let id = objects.behind_tags(&id)?;
            objects.commit(&id).map(|_| id)
        }
        (_, _, Some(why)) => Err(why),
        _ => Err(RevisionError::Unknown),
    }
}

/// How far a name has been read.
struct Reading<'a> {
    names: &'a Names,
    objects: &'a Objects,
    /// The branch or tag that stands first.
    name: Option<FullName>,
    /// The object that what was read so far means.
    id: Option<ObjectId>,
    /// Why it means nothing, where that is known.
    why: Option<RevisionError>,
}

impl Reading<'_> {
    /// What a piece comes to, kept; the library only wants to know whether it went well.
    fn keep(&mut self, found: Result<ObjectId, RevisionError>) -> gix::Result<()> {
        match found {
            Ok(id) => {
                self.id = Some(id);
                Ok(())
            }
            Err(why) => self.refuse(why),
        }
    }

    fn refuse(&mut self, why: RevisionError) -> gix::Result<()> {
        // several readings of a name are tried in turn: that there is none of one kind says less than why another failed
        if self.why.is_none() || !matches!(why, RevisionError::Unknown) {
            self.why = Some(why);
        }
        Err(gix::Error::from_error(std::io::Error::other("refused")))
    }

    fn named(&mut self, name: &BStr) -> Result<ObjectId, RevisionError> {
        // those of another work tree lie in folders that were not looked through
        if name.starts_with(b"worktrees/") || name.starts_with(b"main-worktree/") {
            return Err(RevisionError::Unsupported);
        }
        let partial = <&PartialNameRef>::try_from(name).map_err(|_| RevisionError::Unknown)?;
        let found = self.names.try_find(partial).map_err(|_| RevisionError::Damaged)?;
        let mut found = found.ok_or(RevisionError::Unknown)?;
        self.name = Some(found.name.clone());
        for _ in 0..limits::REVISION_LINKS {
            match found.target {
                Target::Object(id) => return Ok(id),
                Target::Symbolic(name) => {
                    let next = self.names.try_find(name.as_ref()).map_err(|_| RevisionError::Damaged)?;
                    // a branch that has no commit yet
                    found = next.ok_or(RevisionError::Unknown)?;
                }
            }
        }
        Err(RevisionError::Unknown)
    }

    /// The branch that is checked out, where none is named.
    fn current(&self) -> Result<FullName, RevisionError> {
        let head = self.names.try_find("HEAD").map_err(|_| RevisionError::Damaged)?.ok_or(RevisionError::Unknown)?;
        match head.target {
            Target::Symbolic(name) => Ok(name),
            Target::Object(_) => Ok(head.name),
        }
    }

    /// What a branch was, by its log.
    fn logged(&mut self, query: ReflogLookup) -> Result<ObjectId, RevisionError> {
        let name = self.name.clone().map_or_else(|| self.current(), Ok)?;
        let mut buffer = vec![];
        let mut oldest = None;
        for (nth, line) in self.log(&name, &mut buffer)?.enumerate() {
            let fits = match query {
                ReflogLookup::Entry(n) => n == nth,
                ReflogLookup::Date(time) => line.signature.time().is_ok_and(|own| own.seconds <= time.seconds),
            };
            if fits {
                return Ok(line.new_oid());
            }
            // before its first line, a branch was what that line says that it was, if it was there
            oldest = Some(line.previous_oid()).filter(|id| !id.is_null()).or(Some(line.new_oid()));
        }
        match (query, oldest) {
            (ReflogLookup::Date(_), Some(id)) => Ok(id),
            (ReflogLookup::Entry(0), None) => self.named(name.as_bstr()),
            _ => Err(RevisionError::Unknown),
        }
    }

    /// The lines of a branch's log, the newest first; those that cannot be read are left out.
    fn log<'b>(
        &self,
        name: &FullName,
        buffer: &'b mut Vec<u8>,
    ) -> Result<impl Iterator<Item = LineRef<'b>> + use<'b>, RevisionError> {
        let lines = self.names.reflog_iter(name.as_ref(), buffer).map_err(|_| RevisionError::Damaged)?;
        let lines: Vec<LineRef<'_>> = lines.into_iter().flatten().filter_map(Result::ok).collect();
        Ok(lines.into_iter().rev())
    }

    /// The branch that was checked out before the last so many times that another was.
    fn left(&mut self, times: usize) -> Result<ObjectId, RevisionError> {
        let head = FullName::try_from("HEAD").map_err(|_| RevisionError::Damaged)?;
        let mut buffer = vec![];
        let from = |line: LineRef<'_>| {
            let (from, _) = line.message.to_str().ok()?.strip_prefix("checkout: moving from ")?.split_once(" to ")?;
            Some(from.to_owned())
        };
        let from = self.log(&head, &mut buffer)?.filter_map(from).nth(times.saturating_sub(1));
        let from = from.ok_or(RevisionError::Unknown)?;
        match ObjectId::from_hex(from.as_bytes()) {
            Ok(id) => Ok(id),
            Err(_) => self.named(from.as_bytes().as_bstr()),
        }
    }

    /// The nth commit before, by first parents, or the nth of the commits that were merged.
    fn before(&self, kind: Traversal) -> Result<ObjectId, RevisionError> {
        let id = self.id.ok_or(RevisionError::Unknown)?;
        let mut id = self.objects.behind_tags(&id)?;
        let (steps, parent) = match kind {
            Traversal::NthAncestor(steps) => (steps, 0),
            Traversal::NthParent(nth) => (1, nth.saturating_sub(1)),
        };
        if steps > limits::REVISION_STEPS {
            return Err(RevisionError::TooFar);
        }
        for _ in 0..steps {
            id = *self.objects.commit(&id)?.parents.get(parent).ok_or(RevisionError::Unknown)?;
        }
        Ok(id)
    }
}

impl Revision for Reading<'_> {
    fn find_ref(&mut self, name: &BStr) -> gix::Result<()> {
        let found = self.named(name);
        self.keep(found)
    }

    fn disambiguate_prefix(&mut self, prefix: Prefix, _hint: Option<PrefixHint<'_>>) -> gix::Result<()> {
        self.keep(self.objects.beginning(prefix))
    }

    fn reflog(&mut self, query: ReflogLookup) -> gix::Result<()> {
        let found = self.logged(query);
        self.keep(found)
    }

    fn nth_checked_out_branch(&mut self, times: usize) -> gix::Result<()> {
        let found = self.left(times);
        self.keep(found)
    }

    fn sibling_branch(&mut self, _: SiblingBranch) -> gix::Result<()> {
        self.refuse(RevisionError::Unsupported)
    }
}

impl Navigate for Reading<'_> {
    fn traverse(&mut self, kind: Traversal) -> gix::Result<()> {
        self.keep(self.before(kind))
    }

    fn peel_until(&mut self, kind: PeelTo<'_>) -> gix::Result<()> {
        match (kind, self.id) {
            (PeelTo::ValidObject, Some(_)) => Ok(()),
            (PeelTo::RecursiveTagObject | PeelTo::ObjectKind(gix::objs::Kind::Commit), Some(id)) => {
                self.keep(self.objects.behind_tags(&id))
            }
            (PeelTo::ObjectKind(gix::objs::Kind::Tag), Some(id)) => match self.objects.kind(&id) {
                Ok(gix::objs::Kind::Tag) => Ok(()),
                Ok(_) => self.refuse(RevisionError::Unknown),
                Err(why) => self.refuse(why),
            },
            (_, None) => self.refuse(RevisionError::Unknown),
            (PeelTo::ObjectKind(_) | PeelTo::Path(_), Some(_)) => self.refuse(RevisionError::NotACommit),
        }
    }

    fn find(&mut self, _: &BStr, _negated: bool) -> gix::Result<()> {
        self.refuse(RevisionError::Unsupported)
    }

    fn index_lookup(&mut self, _path: &BStr, _stage: u8) -> gix::Result<()> {
        self.refuse(RevisionError::NotACommit)
    }
}

impl Kind for Reading<'_> {
    fn kind(&mut self, _: SpecKind) -> gix::Result<()> {
        self.refuse(RevisionError::Range)
    }
}

impl Delegate for Reading<'_> {
    fn done(&mut self) -> gix::Result<()> {
        Ok(())
    }
}

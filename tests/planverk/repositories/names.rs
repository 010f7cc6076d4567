//! What a user calls a revision means what git means by it, or is refused in words.

use std::collections::BTreeMap;

use super::made::found;
use super::{PLAN, commit, git, git_run, plan, repository, told};
use crate::room::Run;

#[test]
fn a_revision_is_the_one_that_git_means() {
    let room = repository();
    for season in ["vår", "sommar"] {
        plan(season).write(&room.path(""));
        commit(&room, season);
    }
    let tags: [&[&str]; 6] = [
        &["v1", "HEAD~2"],
        &["-a", "-m", "x", "v2", "HEAD~1"],
        &["-a", "-m", "x", "v3", "v2"],
        &["-a", "-m", "x", "v4", "v3"],
        &["abcdef", "HEAD~3"],
        &["tre", "HEAD^{tree}"],
    ];
    tags.iter().for_each(|tag| drop(git(&room, &[&["tag"], *tag].concat())));
    for branch in [["grein/ø", "HEAD~1"], ["ækte", "HEAD~2"]] {
        git(&room, &["branch", branch[0], branch[1]]);
    }
    git(&room, &["checkout", "--quiet", "-b", "anna", "HEAD~2"]);
    git(&room, &["commit", "--quiet", "--allow-empty", "--message", "tom"]);
    git(&room, &["checkout", "--quiet", "main"]);
    git(&room, &["merge", "--quiet", "--no-ff", "--strategy=ours", "--message", "saman", "anna"]);
    git(&room, &["update-ref", "refs/remotes/origin/main", "HEAD~1"]);
    git(&room, &["symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main"]);
    let head = found(&room, "HEAD").to_string();
    let before = found(&room, "HEAD~1").to_string();
    let made = [
        head.clone(),
        head[..4].to_owned(),
        head[..7].to_owned(),
        head[..12].to_owned(),
        head[..7].to_uppercase(),
        format!("{}~1", &head[..9]),
        format!("v1-3-g{}", &before[..7]),
        format!("{head}x"),
        head[..3].to_owned(),
    ];
    let written = "HEAD @ main heads/main refs/heads/main v1 v2 v3 v4 tags/v1 v4^{} v4^{commit} v4^{tag} v4^0 v4~1 v4^{tree} \
        HEAD^ HEAD^^ HEAD^2 HEAD^2~1 HEAD^3 HEAD~0 HEAD~1 HEAD~3 HEAD~4 HEAD~99 HEAD^0 HEAD~ HEAD~~ @~1 @^ HEAD~1~1^0~1 \
        HEAD^{object} HEAD^{}~1 grein/ø ækte ækte~1 abcdef origin origin/main remotes/origin/main HEAD@{0} HEAD@{1} \
        HEAD@{2} HEAD@{99} main@{0} main@{1} @{0} @{1} @{-1} @{-9} anna@{0} anna@{1} HEAD@{1}~1 main@{2027-01-01} \
        main@{2020-01-01} ORIG_HEAD FETCH_HEAD tre HEAD:fjordvik HEAD: finst-ikkje HEAD..main ^main main^@ main^! \
        HEAD^{ HEAD^{x} HEAD@ HEAD@{ HEAD~x ~1 ^1 deadbeef 0000000 refs/heads refs config logs/HEAD main@{u} ma*in HEAD. . .. \
        HEAD~18446744073709551616 HEAD~99999999999 stash -h --all : :/x :x";
    let compared =
        |rev: &str| room.planverk().args(["samanlikn", &format!("{PLAN}@{rev}"), PLAN, "--format", "md"]).run();
    // all but the lines that have the names of the two
    let changes =
        |run: &Run| run.stdout.lines().filter(|line| !line.contains('@')).map(str::to_owned).collect::<Vec<_>>();
    let mut known = BTreeMap::new();
    let mut count = (0, 0);
    for packed in [false, true] {
        if packed {
            git(&room, &["gc", "--quiet", "--prune=now"]);
        }
        for rev in written.split_whitespace().chain(made.iter().map(String::as_str)) {
            // `:/x` and `:x` can be a commit to git; as the name of a plan they are refused
            let one = git_run(
                &room.path(""),
                &["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{rev}^{{commit}}")],
            );
            let one = Some(String::from_utf8_lossy(&one.stdout).trim().to_owned()).filter(|id| id.len() == 40);
            let run = compared(rev);
            told(rev, &run);
            match one {
                None => {
                    assert_eq!(run.code, Some(2), "{rev}: {run}");
                    count.1 += 1;
                }
                Some(id) => {
                    let same = known.entry(id).or_insert_with_key(|id| changes(&compared(id).ended(0)));
                    assert_eq!((run.code, &changes(&run)), (Some(0), &*same), "{rev}: {run}");
                    count.0 += 1;
                }
            }
        }
    }
    println!("{} names that mean the same as to git, and {} that mean nothing", count.0, count.1);
}

#[test]
fn what_is_no_name_of_a_revision_is_said_in_words() {
    let room = repository();
    git(&room, &["tag", "v1"]);
    for (rev, why) in [
        ("", "er ingen revisjon i git"),
        ("--upload-pack=touch x", "er ingen revisjon i git"),
        (":/fyrste", "er ingen revisjon i git"),
        (":fjordvik/kommune.yaml", "er ingen revisjon i git"),
        ("^HEAD", "er ingen revisjon i git"),
        ("HEAD\n", "er ingen revisjon i git"),
        ("\u{1b}[31mHEAD", "er ingen revisjon i git"),
        ("HEAD..v1", "er fleire revisjonar"),
        ("HEAD...v1", "er fleire revisjonar"),
        ("HEAD^!", "er fleire revisjonar"),
        ("HEAD^{/fyrste}", "er nemnd på ein måte som planverk ikkje kan"),
        ("main@{push}", "er nemnd på ein måte som planverk ikkje kan"),
        ("HEAD:fjordvik/kommune.yaml", "det er ei fil eller ei mappe"),
        ("HEAD^{tree}", "det er ei fil eller ei mappe"),
        ("HEAD~5001", "ligg over 5000 steg borte"),
        ("worktrees/x/HEAD", "er nemnd på ein måte som planverk ikkje kan"),
        ("../HEAD", "er fleire revisjonar"),
        ("refs/heads/main/x", "finst ikkje i git-depotet"),
    ] {
        super::refused(rev, &room, rev, why);
    }
}

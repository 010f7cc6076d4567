#!/usr/bin/env python3
"""From a keystroke to the faults of the plan, in `planverk lsp`, and beside it one `planverk sjekk` of the same plan.

    python3 benches/keystrokes.py target/release/planverk content/aukra/slt-2024/maal-og-tiltak.yaml
    python3 benches/keystrokes.py target/release/planverk 2800     # a plan of so many measures

The server waits 120 ms for more keys before it looks; what is shown is with that wait, and without it.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

SILENCE = 0.120
ROUNDS = 9


def made(folder: pathlib.Path, count: int) -> pathlib.Path:
    plan = folder / "kommune" / "plan"
    plan.mkdir(parents=True)
    (plan.parent / "kommune.yaml").write_text(
        'namn: Prøve kommune\nspråk: nn\nfarge: "#0b5d6b"\naktørar: { skulane: skulane }\n'
    )
    (plan / "plan.yaml").write_text(
        "tittel: Plan {{ år }}\når: 2026\ndato: 2026-01-10\nstatus: utkast\nvedtak: [{ organ: Kommunestyret }]\nseksjonar: [tiltak]\n"
    )
    lines = ["type: tiltak", "tittel: Tiltak", "tiltak:"]
    for n in range(count):
        lines += [f"  - id: tiltak-{n}", f"    tittel: Tiltak nummer {n}", "    punkt: [Gjere noko saman]"]
        lines += ["    ansvar: [skulane]", "    tidspunkt: [Heile året]"]
    file = plan / "tiltak.yaml"
    file.write_text("\n".join(lines) + "\n")
    return file


class Server:
    def __init__(self, program: str):
        self.process = subprocess.Popen([program, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.send({"id": 0, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}})
        self.message()
        self.send({"method": "initialized", "params": {}})

    def send(self, message: dict):
        text = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(text) + text)
        self.process.stdin.flush()

    def message(self) -> dict:
        length = 0
        while line := self.process.stdout.readline().strip():
            length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length))

    def faults_of(self, uri: str):
        while self.message().get("params", {}).get("uri") != uri:
            pass


def main():
    program, what = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        file = made(pathlib.Path(folder), int(what)) if what.isdigit() else pathlib.Path(what).resolve()
        uri, text = file.as_uri(), file.read_text()
        server = Server(program)
        server.send({"method": "textDocument/didOpen", "params": {
            "textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}}})
        server.faults_of(uri)
        keys, checks = [], []
        for n in range(ROUNDS):
            at = {"line": 1, "character": 9}
            start = time.perf_counter()
            server.send({"method": "textDocument/didChange", "params": {
                "textDocument": {"uri": uri, "version": n + 2},
                "contentChanges": [{"range": {"start": at, "end": at}, "text": "x"}]}})
            server.faults_of(uri)
            keys.append(time.perf_counter() - start)
            start = time.perf_counter()
            subprocess.run([program, "sjekk", str(file.parent)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            checks.append(time.perf_counter() - start)
        server.process.kill()
    key, check = statistics.median(keys), statistics.median(checks)
    print(f"keystroke to faults {key * 1000:.0f} ms, {(key - SILENCE) * 1000:.0f} ms without the wait; "
          f"one sjekk {check * 1000:.0f} ms; {(key - SILENCE) / check:.2f} of it")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Runs the built program and finds the shared texts."""
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SHARED = pathlib.Path(os.environ.get("PROBATUM_SHARED", ROOT.parent / "shared"))
PROGRAM = os.environ.get("PROBATUM", str(ROOT / "build/release/probatum"))


def batch(rows, evidence=()):
    """One analysis per row of {"id", "text", ...}, in order."""
    command = [PROGRAM, "batch"]
    for pack in evidence:
        command += ["-e", str(pack)]
    sent = "\n".join(json.dumps(row) for row in rows) + "\n"
    done = subprocess.run(command, input=sent, capture_output=True, text=True, check=False)
    if done.returncode == 2 and not done.stdout:
        raise SystemExit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def lines(name):
    """The objects of a JSONL file under shared/."""
    with open(SHARED / name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]

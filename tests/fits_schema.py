#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""fits_schema.py SCHEMA FILE: does every line of FILE, a JSON value each, fit SCHEMA?

Prints what does not and ends with 1. Needs the Debian package python3-jsonschema.
"""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failed = False
with open(sys.argv[2], encoding="utf-8") as lines:
    for number, line in enumerate(lines, 1):
        for error in validator.iter_errors(json.loads(line)):
            where = "/".join(str(step) for step in error.absolute_path)
            print(f"{sys.argv[2]}:{number}: {where}: {error.message}", file=sys.stderr)
            failed = True
sys.exit(failed)

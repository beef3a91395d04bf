"""aigaq-verify as a client of the kit: python3 aigaq.py PROGRAM BUNDLE TRUST MOMENT [SEAL]"""

import json
import pathlib
import subprocess
import sys
import tempfile


def main(program, bundle, listed, moment, *seal):
    with tempfile.TemporaryDirectory(prefix="conformance-kit-trust-") as folder:
        text = "version = 1\n" if listed == "none" else pathlib.Path(listed).read_text()
        pathlib.Path(folder, "trust.toml").write_text(text)
        command = [program, "check", "--json", "--no-media", "--lang", "en", "--trust", folder, "--at", moment]
        command += ["--expect-seal", *seal] if seal else []
        ran = subprocess.run([*command, bundle], capture_output=True, check=False)
    if not ran.stdout:
        sys.stderr.buffer.write(ran.stderr)
        return ran.returncode
    core = json.loads(ran.stdout)["core"]
    codes = sorted({finding["code"] for finding in core["findings"]})
    code = core["decided_by"] or "nothing"
    print(json.dumps({"conclusion": core["name"], "exit": core["exit"], "code": code, "codes": codes}))
    return ran.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Nobody waits for the PDF library but who prints."""

import subprocess
import sys

CODE = """
import sys
import planner.jobs.printing, planner.cli
print([name for name in ("reportlab", "uharfbuzz", "bidi", "PIL") if name in sys.modules])
"""


def test_neither_a_check_nor_the_window_waits_for_the_pdf_library() -> None:
    found = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"

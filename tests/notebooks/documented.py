"""Runs the Python of docs/notebooks.md: documented.py COMMAND, from the root of the checkout.

COMMAND is a folder with `pullquote` in it. The commands of the page run first, in a folder
with the articles of the documentation. An example is then run line by line as in a notebook;
`expression  # => value` is an assertion.
"""

import ast
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```(\S+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ARTICLES = {"my-article.json": "lamp.json", "articles/pier.json": "pier.json"}


def examples(path):
    """The language, the file and the text of each fenced example of a page."""
    return FENCE.findall(path.read_text(encoding="utf-8"))


def run(text):
    """Runs an example. Returns how many values were as the example says."""
    lines, names, count = text.splitlines(), {}, 0
    for statement in ast.parse(text).body:
        code = ast.get_source_segment(text, statement)
        _, _, value = lines[statement.end_lineno - 1].partition("# => ")
        if not value:
            exec(code, names)
            continue
        found, expected = eval(code, names), ast.literal_eval(value)
        assert found == expected, f"{code} is {found!r}, not {expected!r}"
        count += 1
    return count


def main():
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.argv[1]).resolve()), os.environ["PATH"]])
    page = examples(Path("docs/notebooks.md"))
    pages = [example for path in Path("docs").glob("*.md") for example in examples(path)]
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.mkdir("articles")
        for _, file, text in pages:
            if file in ARTICLES:
                Path("articles", ARTICLES[file]).write_text(text, encoding="utf-8")
        for line in "".join(text for language, _, text in page if language == "sh").splitlines():
            subprocess.run(line, shell=True, check=True, capture_output=True)
        counts = [run(text) for language, _, text in page if language == "python"]
        os.chdir("/")
    assert len(counts) >= 2 and all(counts), counts
    print(f"{sum(counts)} values of {len(counts)} examples are as docs/notebooks.md says")


main()

"""Publishes a service with the keyboard alone, takes it back, does it again, saves, and opens it again."""
import pathlib
import sys

from studio import Studio, fail, until

program = sys.argv[1]
studio = Studio(program, "--demo")
studio.wait_text("read just now")
studio.go("Hostnames")
table = studio.wait("Hostnames", "table")
count = len(studio.rows(table))


def published():
    return [row[0] for row in studio.rows(studio.wait("Hostnames", "table"))]


def until_published(name, there):
    until(f"{name} {'published' if there else 'withdrawn'}", lambda: (name in published()) == there)


# From the navigator to the page, as F6 goes.
for _ in range(6):
    studio.press("F6")
    if studio.focused() is not None and studio.focused().get_role_name() in ("table", "table cell"):
        break
studio.press("Insert")
studio.wait("Publish a hostname", "dialog")
studio.type("grafana")
studio.press("Down", "Return")
studio.press("Tab", "ctrl+a")
studio.type("charts.example.com")
studio.press("Return")
studio.gone("Publish a hostname", "dialog")
until_published("charts.example.com", True)
studio.press("ctrl+z")
until_published("charts.example.com", False)
if len(published()) != count:
    fail(f"undone, but {published()}")
studio.press("ctrl+shift+z")
until_published("charts.example.com", True)

file = pathlib.Path(studio.folder) / "mine.sallyport.yaml"
studio.press("ctrl+s")
studio.wait("Save the document as")
studio.press("ctrl+a")
studio.type(str(file))
studio.press("Return")
studio.wait_text("The demo is yours now")
if "charts.example.com" not in file.read_text(encoding="utf-8"):
    fail("the file does not have it")
studio.press("ctrl+q")
if studio.process.wait(20) != 0:
    fail("it did not end well")

again = Studio(program, str(file))
again.wait_text("read just now")
again.go("Hostnames")
names = [row[0] for row in again.rows(again.wait("Hostnames", "table"))]
if "charts.example.com" not in names or len(names) != count + 1:
    fail(f"opened again: {names}")
again.end()
print("published, undone, redone, saved, opened again")

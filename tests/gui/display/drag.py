"""By dragging: publishes a service of the map and one of the list beside the pages, and leads a hostname
to another service's port; undone, redone, saved, opened again."""
import difflib
import pathlib
import sys

from studio import Studio, fail, has, until, Atspi

program = sys.argv[1]
studio = Studio(program, "--demo")
studio.wait_text("read just now")
file = pathlib.Path(studio.folder) / "dragged.sallyport.yaml"


def on_map(name):
    """A node of the map whose name begins so, and is in sight."""
    view = studio.wait("Map", "list")
    for i in range(view.get_child_count()):
        child = view.get_child_at_index(i)
        if child.get_name().startswith(name) and has(child, Atspi.StateType.SHOWING):
            return child
    return None


def node(name):
    return until(f"{name} on the map", lambda: on_map(name))


def publish_as(hostname):
    studio.wait("Hostname", "text")
    studio.press("ctrl+a")
    studio.type(hostname)
    studio.press("Return")
    node(hostname)


def saved():
    before = file.stat().st_mtime_ns if file.exists() else 0
    studio.press("ctrl+s")
    until("the file", lambda: file.exists() and file.stat().st_mtime_ns != before)
    return file.read_text(encoding="utf-8")


# The demo becomes a document of its own first.
studio.press("ctrl+s")
studio.wait("Save the document as")
studio.press("ctrl+a")
studio.type(str(file))
studio.press("Return")
studio.wait_text("The demo is yours now")
start = file.read_text(encoding="utf-8")

lane = studio.middle(node("invoices.example.com"))
beside = (lane[0], lane[1] + 60)
studio.drag(studio.middle(node("Service analytics, port 3000")), beside)
publish_as("drawn.example.com")

studio.click(studio.wait("Filter the services", "text"))
studio.type("homepage")
tree = studio.wait("Services", "tree")
item = until("homepage in the list", lambda: next(
    (cell for cell in map(tree.get_child_at_index, range(min(tree.get_child_count(), 20)))
     if cell.get_name() == "homepage in namespace home, port 3000"), None))
studio.drag(studio.middle(item), beside)
publish_as("start.example.com")

studio.drag(studio.middle(node("www.example.com")), studio.end_of(node("Service ghost, port 2368")))
edited = [line.strip() for line in difflib.ndiff(start.splitlines(), saved().splitlines()) if line[0] in "+-"]
words = "\n".join(edited)
for part in ("drawn.example.com", "http://analytics.blog:3000", "start.example.com",
             "http://homepage.home:3000", "http://ghost.blog:2368"):
    if part not in words:
        fail(f"{part} is not in what was saved: {words}")
if [line for line in edited if line.startswith("-") and "http://portfolio.site:80" not in line]:
    fail(f"more was taken out than the way of www: {words}")
all_three = file.read_text(encoding="utf-8")

for _ in range(3):
    studio.press("ctrl+z")
until("the map without it", lambda: on_map("drawn.example.com") is None)
if saved() != start:
    fail("undone, and the file is another one than at the start")
for _ in range(3):
    studio.press("ctrl+shift+z")
node("start.example.com")
if saved() != all_three:
    fail("redone, and the file is another one than before")
studio.press("ctrl+q")
if studio.process.wait(20) != 0:
    fail("it did not end well")

studio = Studio(program, str(file))
studio.wait_text("read just now")
studio.go("Hostnames")
rows = studio.rows(studio.wait("Hostnames", "table"))
if not {"drawn.example.com", "start.example.com"} <= {row[0] for row in rows}:
    fail(f"opened again: {rows}")
studio.end()
print("dragged from the map and from the list, routed, undone, redone, saved, opened again")

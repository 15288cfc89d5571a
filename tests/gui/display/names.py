"""Walks the tree of every page from outside: nothing takes the focus without a name."""
import sys



from studio import Atspi, Studio, fail, has, walk


def path(node):
    parts = []
    while node is not None and node.get_role_name() != "application":
        parts.insert(0, f"{node.get_role_name()} “{node.get_name()}”")
        node = node.get_parent()
    return " / ".join(parts)


missing, seen = set(), 0


def look(studio):
    global seen
    for node in walk(studio.app):
        seen += 1
        if has(node, Atspi.StateType.FOCUSABLE) and has(node, Atspi.StateType.SHOWING) and not node.get_name():
            missing.add(path(node))


studio = Studio(sys.argv[1])
demo = studio.wait("Open the demo", "push button")
look(studio)
studio.click(demo)
pages = studio.wait("Pages", "list")
studio.wait_text("read just now")
for page in range(pages.get_child_count()):
    studio.go(pages.get_child_at_index(page).get_name().split(",")[0])
    look(studio)
studio.go("Hostnames")
studio.click(studio.wait("Publish…", "push button"))
studio.wait("Publish a hostname", "dialog")
look(studio)
studio.press("Escape")
studio.gone("Publish a hostname", "dialog")
studio.go("Network policy")
studio.click(studio.wait("Only what is published…", "push button"))
studio.wait("Only what is published", "dialog")
look(studio)
studio.end()
if missing:
    fail("takes the focus and has no name:\n" + "\n".join(sorted(missing)))
if seen < 300:
    fail(f"only {seen} nodes were seen")
print(f"{seen} nodes were seen")

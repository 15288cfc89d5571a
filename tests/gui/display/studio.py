"""The studio as it is seen from outside: its tree by AT-SPI, and real X events.

Needs an X server with a window manager, a session bus, the accessibility bus,
and xdotool. The programs in this folder are run by tst_display."""
import os
import pathlib
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402


def fail(message):
    print(f"FAIL: {message}", flush=True)
    sys.exit(1)


def until(what, look, seconds=40, state=lambda: ""):
    """What look() gives, once it is something; state() tells what there is instead."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = look()
        except GLib.Error:
            found = None  # the tree changed while it was walked
        if found:
            return found
        if time.monotonic() > end:
            fail(f"never seen: {what}. {state()}")
        time.sleep(0.05)


def has(node, state):
    return node.get_state_set().contains(state)


def walk(node):
    """Everything below, in order; what is not shown is left out. Lists are cut."""
    yield node
    if node.get_state_set().contains(Atspi.StateType.MANAGES_DESCENDANTS):
        return
    for i in range(min(node.get_child_count(), 400)):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


class Studio:
    manager = None

    def __init__(self, program, *arguments):
        Atspi.init()
        Atspi.get_desktop(0)  # wakes the accessibility bus before the program looks for it
        self.folder = pathlib.Path(os.environ["HOME"])
        if Studio.manager is None:
            Studio.manager = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            # openbox forgets a window that asks to be shown while it is starting, and tells of itself a
            # little before it listens.
            until("the window manager", lambda: self.x("get_num_desktops").strip())
            time.sleep(1)
        settings = ["--language", "en", "--theme", "light", "--settings", str(self.folder / "settings.ini"),
                    "--state", str(self.folder / "state")]
        self.process = subprocess.Popen([program, *settings, *arguments])
        self.app = until("the program", self._application)
        self.window = None
        self.asked = time.monotonic()
        until("its window in front", self._activated, 90, self._windows)

    def _activated(self):
        """Asks again and again: the first window found may be gone by now, and a window manager that was
        starting when one came has forgotten it: unseen it is shown anew, seen it is found when the manager
        starts again."""
        mine = ["search", "--pid", str(self.process.pid)]
        seen = self.x(*mine, "--onlyvisible").split()
        for window in seen:
            self.x("windowactivate", window)
            if self.x("getactivewindow").strip() == window:
                self.window = window
                return True
        if time.monotonic() - self.asked > 5:
            self.asked = time.monotonic()
            if seen:
                subprocess.run(["openbox", "--restart"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               check=False, timeout=20)
            else:
                for window in self.x(*mine).split():
                    self.x("windowmap", window)
        return False

    def _windows(self):
        return (f"program {self.process.pid} ended with {self.process.poll()}, window manager "
                f"{Studio.manager.poll()}, windows {self.x('search', '--pid', str(self.process.pid)).split()}, "
                f"active {self.x('getactivewindow').strip()}")

    def _application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def end(self):
        self.process.terminate()
        self.process.wait(20)

    # -- looking
    def all(self):
        return list(walk(self.app))

    def find(self, name, role=None, shown=True):
        for node in walk(self.app):
            if (node.get_name() == name and (role is None or node.get_role_name() == role)
                    and (not shown or has(node, Atspi.StateType.SHOWING))):
                return node
        return None

    def wait(self, name, role=None):
        return until(f"{role or 'something'} “{name}”", lambda: self.find(name, role))

    def wait_text(self, part):
        """A label or name that contains it."""
        return until(f"the text “{part}”", lambda: next(
            (n for n in walk(self.app) if part in (n.get_name() or "") and has(n, Atspi.StateType.SHOWING)), None))

    def gone(self, name, role=None):
        until(f"the end of “{name}”", lambda: self.find(name, role) is None)

    def rows(self, table):
        """The texts of a table, row by row."""
        return [[self.cell(table, row, column).get_name() for column in range(Atspi.Table.get_n_columns(table))]
                for row in range(Atspi.Table.get_n_rows(table))]

    def cell(self, table, row, column):
        return Atspi.Table.get_accessible_at(table, row, column)

    def focused(self):
        return next((n for n in walk(self.app) if has(n, Atspi.StateType.FOCUSED)
                     and has(n, Atspi.StateType.SHOWING)), None)

    def go(self, page):
        """To a page of the navigator, by its shortcut."""
        pages = self.wait("Pages", "list")
        names = [pages.get_child_at_index(i).get_name().split(",")[0] for i in range(pages.get_child_count())]
        if page not in names:
            fail(f"no page {page}: {names}")
        self.press(f"ctrl+{names.index(page) + 1}")
        until(f"page {page}", lambda: has(pages.get_child_at_index(names.index(page)), Atspi.StateType.SELECTED))

    # -- doing: only what a hand could do
    def x(self, *arguments):
        return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False,
                              timeout=40).stdout

    def box(self, node):
        box = Atspi.Component.get_extents(node, Atspi.CoordType.SCREEN)
        if box.width <= 0:
            fail(f"“{node.get_name()}” is nowhere")
        return box

    def middle(self, node):
        box = self.box(node)
        return box.x + box.width // 2, box.y + box.height // 2

    def end_of(self, node):
        """Where a row has its port."""
        box = self.box(node)
        return box.x + box.width - 16, box.y + box.height // 2

    def drag(self, start, end):
        """Presses, goes there in steps as a hand does, and lets go."""
        self.x("mousemove", str(start[0]), str(start[1]))
        time.sleep(0.1)
        self.x("mousedown", "1")
        steps = 12
        for i in range(1, steps + 1):
            x, y = (start[n] + (end[n] - start[n]) * i // steps for n in (0, 1))
            self.x("mousemove", str(x), str(y))
            time.sleep(0.04)
        time.sleep(0.3)
        self.x("mouseup", "1")

    def click(self, node, count=1):
        self.x("mousemove", "--sync", *map(str, self.middle(node)))
        time.sleep(0.05)
        self.x("click", "--repeat", str(count), "--delay", "60", "1")

    def press(self, *keys):
        for key in keys:
            self.x("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def type(self, text):
        self.x("type", "--clearmodifiers", "--delay", "15", text)
        time.sleep(0.1)

"""“Only what is published” where doors stand open that nothing needs: what changes is shown, then written."""
import pathlib
import sys

from studio import Studio, fail, until

studio = Studio(sys.argv[1], "--demo")
studio.wait_text("read just now")
studio.go("Network policy")
studio.click(studio.wait("Only what is published…", "push button"))
studio.wait("Only what is published", "dialog")
studio.wait_text("12 doors too many before, 0 after")
studio.wait("blog.example.com stays reachable")
studio.wait_text("Must go: CiliumNetworkPolicy cloudflared/cloudflared-egress")
target = pathlib.Path(studio.folder) / "written"
target.mkdir()
studio.click(studio.wait("Save the manifests to a folder…", "push button"))
studio.wait("Save the manifests to a folder")
studio.press("ctrl+a")
studio.type(str(target))
studio.press("Return")
until("the policy as a file", lambda: (target / "networkpolicy.yaml").is_file())
studio.wait_text("Nothing in the cluster has changed")
if "kind: CiliumNetworkPolicy" not in (target / "networkpolicy.yaml").read_text(encoding="utf-8"):
    fail("another policy was written")
studio.press("Escape")
studio.gone("Only what is published", "dialog")
studio.end()
print("shown, then written")

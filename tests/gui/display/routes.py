"""A real cluster, whose tunnel is managed at Cloudflare: told that its routes are unknown,
enter the five hostnames, see the way of one, find why Vault and the NAS are denied."""
import json
import pathlib
import os
import sys

from studio import Studio, fail, until

root = pathlib.Path(os.environ.get("SALLYPORT_CASES") or pathlib.Path(sys.argv[2]).parent / "shared")
cluster = root / "corpus" / "rommelporras-homelab"
if not (cluster / "expected.json").is_file():
    print("SKIP: needs corpus/rommelporras-homelab of SALLYPORT_CASES")
    sys.exit(77)
rows = json.loads((cluster / "expected.json").read_text(encoding="utf-8"))["rows"]
routes = [(row["destination"].split()[0], f"http://{row['podLabels']['app']}.{row['namespace']}:{row['port']}")
          for row in rows if row["allowed"] and ".com" in row["destination"]][:5]

studio = Studio(sys.argv[1], str(cluster / "manifests"))
studio.wait_text("read just now")
studio.go("Network policy")
studio.click(studio.wait("Only what is published…", "push button"))
studio.wait_text("cannot be offered while the routes of tunnel")
studio.go("Hostnames")
studio.wait_text("publishes is unknown")
studio.click(studio.wait("Enter the hostnames…", "push button"))
table = studio.wait("Hostnames to enter", "table")
for row, (hostname, service) in enumerate(routes):
    for column, text in ((0, hostname), (2, service)):
        studio.click(studio.cell(table, row, column), 2)
        studio.type(text)
        studio.press("Return")
wanted = [[hostname, "", service] for hostname, service in routes]
until("all five in the table", lambda: studio.rows(table) == wanted)
studio.wait_text("5 hostnames")
studio.click(studio.wait("Enter", "push button"))
studio.gone("Hostnames to enter", "table")
until("five hostnames", lambda: len(studio.rows(studio.wait("Hostnames", "table"))) == 5)

studio.click(studio.cell(studio.wait("Hostnames", "table"), 0, 0))
studio.wait("blog.rommelporras.com", "label")
studio.wait_text("cloudflared-egress, rule")
studio.wait_text("ghost-gateway-ingress, rule")
until("that the blog is reached", lambda: studio.find("Reached"))


def ask(text):
    studio.press("ctrl+k")
    studio.type(text)
    studio.press("Escape", "Return")


ask("vault/vault")
studio.wait_text("vault/{")
studio.wait("Denied")
studio.wait_text("no rule allows")
studio.wait_text("Nearest: ")
ask("10.10.30.4:443")
studio.wait("10.10.30.4")
studio.wait("Denied")
studio.wait_text("no rule allows")
studio.end()
print("told, entered, seen, and why")

"""Reads an unpacked config drive with cloud-init's own code and prints what a guest would be told, as JSON.

Argument: the folder. Status 77 when cloud-init is not installed.
"""

import base64
import json
import sys

try:
    from cloudinit import helpers, settings, user_data
    from cloudinit.sources.helpers import openstack
except ImportError:
    sys.exit(77)

data = openstack.ConfigDriveReader(sys.argv[1]).read_v2()
processor = user_data.UserDataProcessor(helpers.Paths(dict(settings.CFG_BUILTIN["system_info"]["paths"])))
message = processor.process(data["userdata"] or b"")
parts = []
for part in message.walk():
    if part.is_multipart():
        continue
    body = part.get_payload(decode=True) or b""
    parts.append({"content_type": part.get_content_type(), "body": base64.b64encode(body).decode()})
metadata = data["metadata"]
print(
    json.dumps(
        {
            "instance_id": metadata["uuid"],
            "hostname": metadata.get("local-hostname") or metadata.get("hostname"),
            "keys": openstack_keys if (openstack_keys := metadata.get("public-keys")) else metadata.get("public_keys"),
            "files": {path: base64.b64encode(body).decode() for path, body in data["files"].items()},
            "parts": parts,
        }
    )
)

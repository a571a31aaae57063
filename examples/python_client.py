#!/usr/bin/env python3
"""The connector's own Python client on a simulated host: guests, images and virtual switches.

    pip install zVMCloudConnector==1.6.3
    zvmctl sim serve --print-env > env & sleep 1; . ./env
    python3 examples/python_client.py IMAGE     # an image file, such as one that `zvmctl sim demo` makes

Set ZVMCTL_SIM_HOST, ZVMCTL_SIM_PORT and ZVMCTL_SIM_TOKEN_FILE otherwise to reach any other connector: it changes it.
"""

import hashlib
import os
import sys

from zvmconnector.restclient import RESTClient

# The class ZVMConnector of the package takes a token file but never sends the token: only RESTClient can do it.
client = RESTClient(
    os.environ["ZVMCTL_SIM_HOST"],
    int(os.environ["ZVMCTL_SIM_PORT"]),
    token_path=os.environ["ZVMCTL_SIM_TOKEN_FILE"],
    auth="token",
)


def call(name, *args, **kwargs):
    """Makes a call and returns its output; every failure ends the example."""
    answer = client.call(name, *args, **kwargs)
    if answer["overallRC"] != 0:
        sys.exit(f"{name}: {answer}")
    print(f"{name:<22} {answer['output']!r:.90}")
    return answer["output"]


def expect(condition, what):
    """Ends the example when something is not as it must be."""
    if not condition:
        sys.exit(f"not as expected: {what}")


with open(sys.argv[1], "rb") as image:
    md5 = hashlib.md5(image.read()).hexdigest()

call("version")
upload = call("file_import", sys.argv[1])
expect(upload["md5sum"] == md5, "checksum of the upload")
call("image_import", "python-image", upload["dest_url"], {"os_version": "rhel9.6", "md5sum": md5})
image = call("image_query", imagename="python-image")[0]
expect(image["image_size_in_bytes"] == str(upload["filesize_in_bytes"]), "size of the image")
size = image["disk_size_units"].replace(":CYL", "")

call("guest_create", "LNXPY1", 1, 1024, disk_list=[{"size": size, "is_boot_disk": True}], user_profile="LNXPDFLT")
expect("LNXPY1" in call("guest_list"), "the guest in the list")
call("guest_deploy", "LNXPY1", "python-image")

call("vswitch_create", "VSWPY")
expect("VSWPY" in call("vswitch_get_list"), "the switch in the list")
call("guest_create_nic", "LNXPY1", vdev="1000")
call("vswitch_grant_user", "VSWPY", "LNXPY1")
call("guest_nic_couple_to_vswitch", "LNXPY1", "1000", "VSWPY")

call("guest_start", "LNXPY1")
expect(call("guest_get_power_state_real", "LNXPY1") == "on", "the guest is on")
call("guest_stop", "LNXPY1")

call("guest_delete", "LNXPY1")
call("vswitch_delete", "VSWPY")
call("image_delete", "python-image")
expect("LNXPY1" not in call("guest_list"), "the guest is gone")

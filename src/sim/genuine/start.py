"""Starts one half of the genuine z/VM Cloud Connector on a simulated host.

usage: start.py FOLDER server|wsgi PORT

The package stays as it is. What an ordinary machine lacks is put in its place here: some fixed paths lead into
FOLDER, and two constants of the package name it. The process ends with the one that started it.
"""
import builtins
import json
import os
import runpy
import sys
import threading

folder, half, port = sys.argv[1:4]
PLACES = {
    '/proc/sysinfo': os.path.join(folder, 'root', 'sysinfo'),
    '/sys/bus/ccw/drivers/vmur/0.0.000c/online': os.path.join(folder, 'root', 'online'),
    '/var/lib/zvmsdk/setupDisk': os.path.join(folder, 'root', 'setupDisk'),
}


def redirect(function):
    """Wraps a function whose first argument is a path; only the paths above lead elsewhere."""
    def wrapped(path, *arguments, **options):
        return function(PLACES.get(path, path) if isinstance(path, str) else path, *arguments, **options)
    return wrapped


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


def fill():
    """Puts what the simulated connector knows into the tables of the genuine one, once."""
    path = os.path.join(folder, 'tables.json')
    if not os.path.exists(path):
        return
    with open(path) as file:
        tables = json.load(file)
    os.remove(path)
    from zvmsdk import database
    guests, nics, images = (database.GuestDbOperator(), database.NetworkDbOperator(),
                            database.ImageDbOperator())
    for guest in tables['guests']:
        guests.add_guest_registered(guest['userid'], guest['meta'], guest['net_set'], '')
    for nic in tables['nics']:
        nics.switch_add_record(nic['userid'], nic['interface'], nic['port'], nic['switch'], nic['comments'])
    for image in tables['images']:
        images.image_add_record(image['name'], image['os_version'], image['md5'], image['units'],
                                image['bytes'], 'rootonly', image['comments'])
    channels = database.FCPDbOperator()
    for template in tables['templates']:
        channels.create_fcp_template(template['id'], template['name'], template['description'],
                                     dict(enumerate(template['paths'])), template['host_default'],
                                     template['storage_providers'], template['minimum_paths'])


builtins.open = redirect(builtins.open)
os.stat = redirect(os.stat)
threading.Thread(target=end_with_parent, daemon=True).start()

from zvmsdk import config, constants  # noqa: E402
constants.SDK_DATA_PATH = os.path.join(folder, 'data') + os.sep
constants.IUCV_AUTH_USERID_PATH = os.path.join(folder, 'root', 'iucv_authorized_userid')
config.load_config()

scripts = os.path.dirname(sys.executable)
sys.argv = [half]
if half == 'server':
    fill()
    runpy.run_path(os.path.join(scripts, 'sdkserver'), run_name='__main__')
else:
    import waitress
    face = runpy.run_path(os.path.join(scripts, 'zvmsdk-wsgi'), run_name='zvmsdk_wsgi')
    waitress.serve(face['application'], host='127.0.0.1', port=int(port), threads=32, ident=None)

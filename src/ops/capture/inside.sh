#!/bin/sh
# What only the guest itself can tell before its root disk becomes an image. It changes nothing.
# Run it as root in the guest. Status 1: something would go wrong.
bad=0
no() { echo "no:  $1"; echo "     $2"; bad=1; }
ok() { echo "ok:  $1"; }

root=$(findmnt -n -o SOURCE / 2>/dev/null)
case $root in
/dev/mapper/* | /dev/dm-*) no "root is on $root, a logical volume or multipath device" "install onto a plain partition; the server refuses others" ;;
/dev/dasd*) ok "root is on $root" ;;
*) no "root is on $root" "the server looks for a DASD partition" ;;
esac
case $(cat /proc/cmdline) in
*root=PARTUUID=*) no "root= in the boot parameters is a PARTUUID" "use UUID= or /dev/disk/by-path: the server takes it for a file system's UUID" ;;
esac
disk=$(echo "$root" | sed -n 's|^/dev/\(dasd[a-z]*\)[0-9]*$|\1|p')
if [ -n "$disk" ]; then
    parts=$(ls -d "/sys/block/$disk/$disk"[0-9]* 2>/dev/null | wc -l)
    [ "$parts" -eq 1 ] && ok "one partition on $disk" || no "$parts partitions on $disk" "the rules ask for one; of an FBA disk only the first is captured"
    bus=$(basename "$(readlink -f "/sys/block/$disk/device")")
    echo "     $disk is device $bus: it must be the server's root device, 0100 unless configured otherwise"
fi
if systemctl -q is-enabled zvmguestconfigure.service 2>/dev/null; then
    ok "zvmguestconfigure is enabled"
else
    no "zvmguestconfigure is not enabled" "without it a new guest gets no network configuration"
fi
for file in /usr/bin/zvmguestconfigure /etc/zvmguestconfigure.conf; do
    [ -r "$file" ] && grep -q "^authorizedSenders='\*'" "$file" &&
        no "authorizedSenders in $file is *" "any user of the z/VM system could run a script as root at the next start: name the server's user id"
done
if command -v cloud-init >/dev/null 2>&1; then
    ok "cloud-init is installed"
    [ -e /var/lib/cloud/instance ] && no "cloud-init has run here" "remove /var/lib/cloud before the capture"
    grep -rqs "datasource_list.*ConfigDrive" /etc/cloud/cloud.cfg /etc/cloud/cloud.cfg.d ||
        no "cloud-init does not name ConfigDrive as its source" "set datasource_list: [ConfigDrive, None]"
else
    no "cloud-init is not installed" "without it a new guest gets no keys and no user data"
fi
grep -Eqs '^[^#]*(/dev/dasd[b-z]|ccw-0\.0\.0(1[1-9a-f]|[2-9a-f]))' /etc/fstab &&
    no "/etc/fstab names other disks" "a new guest does not have them and would stop in emergency mode"
exit $bad

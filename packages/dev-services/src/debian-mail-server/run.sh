#!/bin/sh
# Runs Postfix and Dovecot from Debian's packages, on loopback. Nothing is
# installed on this machine: whatever is written goes into a layer in memory
# over the file system, which only these processes see and which ends with them.
#
#   unshare --mount --pid --fork --kill-child run.sh <folder>          runs them
#   unshare --mount --pid --fork --kill-child run.sh <folder> --probe  tells whether it could
#
# The folder holds main.cf, master.cf, dovecot.conf, oauth2.ext, imap.conf, server.pem and server.key.
set -eu
folder=$1

# Mounted over for us alone.
layers=/mnt
mount -t tmpfs -o mode=0755 tmpfs "$layers"
root=$layers/root
mkdir "$layers/written" "$layers/work" "$root"
mount -t overlay overlay \
  -o "lowerdir=/,upperdir=$layers/written,workdir=$layers/work" "$root"
[ "${2-}" = --probe ] && exit 0

mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
# Mounts over single files are not part of the layer below.
cp /etc/resolv.conf /etc/hosts "$root/etc/"
mkdir -p "$root/tmp"
chmod 1777 "$root/tmp"

inside() {
  chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C "$@"
}

# Packages that are installed must not start anything.
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
echo 'postfix postfix/main_mailer_type select No configuration' |
  inside debconf-set-selections
inside apt-get update --quiet
inside apt-get install --quiet --yes --no-install-recommends \
  postfix dovecot-core dovecot-imapd

cp "$folder"/main.cf "$folder"/master.cf "$folder"/server.pem \
  "$folder"/server.key "$root/etc/postfix/"
cp "$folder"/dovecot.conf "$folder"/oauth2.ext "$folder"/imap.conf \
  "$root/etc/dovecot/"

# Where imap.conf says that mailboxes are.
install --directory --owner=nobody "$root/var/vmail"

# Both open their log by its name, which a pipe allows and a socket does not.
{
  # Dovecot makes its socket in a folder of Postfix, which has to be there.
  inside postfix set-permissions
  inside dovecot -F &
  inside dovecot -F -c /etc/dovecot/imap.conf &
  inside postfix start-fg
} 2>&1 | cat

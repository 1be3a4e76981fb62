#!/bin/sh
# Makes the certificates of the test servers anew. Needs OpenSSL; the tests do not.
set -eu
cd "$(dirname "$0")"
days=36500

openssl ecparam -name prime256v1 -genkey -noout -out ca.key
openssl req -x509 -new -key ca.key -days "$days" -subj '/CN=Mailroom test CA' \
  -addext 'basicConstraints=critical,CA:TRUE' -out ca.pem
openssl ecparam -name prime256v1 -genkey -noout -out server.key

# issue <file> <subject alternative names> <more arguments of openssl ca>
issue() {
  name=$1
  names=$2
  shift 2
  : > index.txt
  printf '[ca]\ndefault_ca=d\n[d]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\npolicy=p\nunique_subject=no\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=%s\n' "$names" > ca.conf
  openssl req -new -key server.key -subj "/CN=$name" -out request.pem
  openssl ca -batch -notext -config ca.conf -extensions e -cert ca.pem -keyfile ca.key \
    -in request.pem -out "$name.pem" "$@"
  rm -f index.txt* ca.conf request.pem ./[0-9A-F]*[0-9A-F].pem
}

issue localhost 'DNS:localhost,IP:127.0.0.1' -days "$days"
issue other-name 'DNS:mail.elsewhere.example' -days "$days"
issue expired 'DNS:localhost,IP:127.0.0.1' -startdate 20200101000000Z -enddate 20200201000000Z
openssl req -x509 -new -key server.key -days "$days" -subj '/CN=localhost' \
  -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -out self-signed.pem
# Nobody shall sign more certificates with it.
rm ca.key

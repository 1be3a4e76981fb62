import { CatalogueRow } from './CatalogueRow';

/** No reply at all: the connection did not come about, or TLS did not. */
export const connectionRows: CatalogueRow[] = [
  {
    cause: ['ENOTFOUND', 'ENODATA', 'EBADNAME'],
    field: 'host',
    failureClass: 'config',
    advice:
      'The name of the mail server does not exist. Check its spelling; an internal name must be known to the name server that the portal uses.',
  },
  {
    cause: ['EAI_AGAIN', 'ESERVFAIL', 'EDNS'],
    failureClass: 'network',
    advice:
      'The name of the mail server could not be looked up. Check that the portal reaches its name server.',
  },
  {
    cause: ['ECONNREFUSED'],
    field: 'port',
    failureClass: 'network',
    advice:
      'Nothing answers at that port: the server is down, the port is wrong (587 and 465 are usual), or a firewall refuses.',
  },
  {
    cause: ['EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
    failureClass: 'network',
    advice:
      'There is no way through the network to the mail server. Ask the administrator of the network.',
  },
  {
    text: /Connection timeout/,
    field: 'port',
    failureClass: 'network',
    advice:
      'The mail server does not answer. A firewall may drop the connection: many clouds block port 25, so try 587 or ask for the port to be opened.',
  },
  {
    text: /Greeting never received/,
    field: 'security',
    failureClass: 'network',
    advice:
      'The server took the connection but said nothing. If the port is for TLS from the start (465), switch that on; else the server is overloaded or a firewall is in between.',
  },
  {
    cause: ['TRANSPORT_CLOSED'],
    failureClass: 'network',
    advice:
      'The portal was shutting down. The message is sent after it starts.',
  },
  {
    text: /HTTP\/1/,
    command: ['CONN'],
    field: 'port',
    failureClass: 'config',
    advice:
      'A web server or a proxy answers at that port, no mail server. Check host and port.',
  },
  {
    cause: ['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
    field: 'security',
    failureClass: 'config',
    advice:
      'The server does not begin with TLS at that port. Use STARTTLS (usually port 587) instead of TLS from the start.',
  },
  {
    cause: ['DEPTH_ZERO_SELF_SIGNED_CERT'],
    field: 'advanced.certificateAuthority',
    failureClass: 'config',
    advice:
      'The certificate of the mail server is signed by nobody but itself, so nothing was sent. Give the server a certificate that can be verified, or make its own one trusted: as certificate authority in the mail settings, or with NODE_EXTRA_CA_CERTS on the portal.',
  },
  {
    cause: [
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    ],
    field: 'advanced.certificateAuthority',
    failureClass: 'config',
    advice:
      'The certificate of the mail server comes from an authority that the portal does not know, so nothing was sent. Make that authority trusted, in the mail settings or with NODE_EXTRA_CA_CERTS on the portal; or let the server send its whole chain.',
  },
  {
    cause: ['ERR_TLS_CERT_ALTNAME_INVALID'],
    field: 'advanced.serverName',
    failureClass: 'config',
    advice:
      'The certificate of the mail server is for another name, so nothing was sent. Use one of the names in it as host, or name it as the expected server name (sslTrust).',
  },
  {
    cause: ['CERT_HAS_EXPIRED'],
    failureClass: 'config',
    advice:
      'The certificate of the mail server has run out, so nothing was sent. Its administrator must renew it.',
  },
  {
    cause: [
      'ERR_SSL_UNSUPPORTED_PROTOCOL',
      'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    ],
    failureClass: 'config',
    advice:
      'The mail server speaks only TLS 1.1 or older, which is no protection any more. Its administrator must update it.',
  },
];

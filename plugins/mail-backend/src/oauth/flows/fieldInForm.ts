/** The fields of the server that a form has elsewhere. */
const elsewhere: Record<string, string> = {
  'server.certificateAuthority': 'own.advanced.certificateAuthority',
  'server.serverName': 'own.advanced.serverName',
};

/** How a field of `POST /oauth/flows` is called in the form of the own server, so that both name a fault alike. */
export function fieldInForm(path: string): string {
  return (
    elsewhere[path] ??
    path.replace(/^oauth\b/, 'own.oauth').replace(/^server\b/, 'own')
  );
}

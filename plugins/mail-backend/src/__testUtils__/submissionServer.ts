import type {
  SubmissionServer as Served,
  SubmissionServerOptions as ServedOptions,
} from '@mailroom/dev-services';
import { AuthorizationServer } from './authorizationServer';
import { testCertificate, testCertificateAuthority } from './certificates';
import { Remote, ServiceProcess } from './ServiceProcess';

export type SubmissionServerOptions = Omit<
  ServedOptions,
  'authorizationServer' | 'certificate'
>;

/** A submission server in a process of its own. */
export type SubmissionServer = Remote<Served> & {
  port: number;
  /** The authority that its certificate for `localhost` comes from, as PEM. */
  certificateAuthority: string;
};

/** Starts a submission server on loopback that takes mail over STARTTLS from who signs in with a token of the provider. */
export async function startSubmissionServer(
  { introspectionEndpoint, resourceServer }: AuthorizationServer,
  options: SubmissionServerOptions = {},
): Promise<SubmissionServer> {
  const service = new ServiceProcess('submission-server/serve.ts');
  const { port } = await service.start<{ port: number }>({
    ...options,
    authorizationServer: { introspectionEndpoint, resourceServer },
    certificate: testCertificate('localhost'),
  } satisfies ServedOptions);
  return {
    port,
    certificateAuthority: testCertificateAuthority,
    ...service.methods<Served, Exclude<keyof Remote<Served>, 'stop'>>([
      'signIns',
      'signInsReached',
      'messages',
      'messagesReached',
      'refuseSignIns',
    ]),
    stop: () => service.stop(),
  };
}

import { guardedFetch } from '../oauth/providers/guardedFetch';
import { explainTrouble, generic } from '../oauth/providers';

/** Asks a provider from a process of its own, as that is where proxies are set up. */
process.on('message', async (url: string) => {
  const client = { provider: 'generic', grant: 'application' } as const;
  try {
    const fetched = await guardedFetch({ allowLoopback: false })(url, {
      ...{ method: 'POST', body: 'grant_type=client_credentials' },
    });
    process.send!({ body: await fetched.text() });
  } catch (error) {
    const { kind, trouble, answerLost } = explainTrouble(error, {
      ...{ provider: generic(), client, moment: 'renewal' },
    });
    process.send!({ kind, answerLost, ...trouble });
  }
});
process.on('disconnect', () => process.exit());

import { ResponseError } from '@backstage/errors';
import { DiagnosisLine } from '@mailroom/backstage-plugin-mail-common';
import { aDelivery, aDeliveryDetail } from '../__testUtils__/deliveries';
import { inGerman } from '../__testUtils__/inGerman';
import { mailApiMock } from '../__testUtils__/mailApi';
import { aConnection, aFlow } from '../__testUtils__/oauth';
import { aSettings } from '../__testUtils__/settings';
import { fieldFaultsOf, MailApi, reasonOf } from '../api';
import { inLanguage } from './inLanguage';

const switchedOff = 'Mail is switched off.';
const abgeschaltet = 'Der Mailversand ist ausgeschaltet.';
const at = '2026-11-21T09:00:00.000Z';

/** Fault and advice of a provider, in its words and ours. */
const trouble = {
  summary: 'The client secret has expired.',
  advice: 'Nothing has to be done: it is tried again.',
  words: switchedOff,
  at,
};
const aerger = {
  summary: 'Der Clientschlüssel ist abgelaufen.',
  advice: 'Es ist nichts zu tun: Es wird wieder versucht.',
  words: switchedOff,
  at,
};

function germanApi(api: Partial<MailApi>): MailApi {
  return inLanguage(mailApiMock(api), inGerman, 'Niemand antwortet.');
}

function answering<Reply>(reply: Reply) {
  return async () => reply;
}

async function refusal(error: object): Promise<Error> {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error, response: { statusCode: 400 } }), {
      status: 400,
      headers: { 'content-type': 'application/json' },
    }) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

describe('inLanguage', () => {
  it('says why mail does not work', async () => {
    const api = germanApi({
      getStatus: answering({
        status: 'paused',
        cause: {
          failureClass: 'auth',
          summary: 'The mail server does not accept our sign-in',
          reply: '535 5.7.8 Mail is switched off.',
          advice: switchedOff,
        },
      }),
    });
    expect((await api.getStatus()).cause).toEqual({
      failureClass: 'auth',
      summary: 'Der Mailserver nimmt unsere Anmeldung nicht an',
      reply: '535 5.7.8 Mail is switched off.',
      advice: abgeschaltet,
    });
  });

  it('says what became of mails, and leaves alone what servers said', async () => {
    const delivery = aDeliveryDetail({ reason: switchedOff });
    const [attempt] = delivery.recentAttempts;
    const api = germanApi({
      listDeliveries: answering({
        items: [aDelivery({ reason: switchedOff }), aDelivery({ reason: '' })],
        nextCursor: 'next',
      }),
      getDelivery: answering({
        ...delivery,
        recentAttempts: [
          { ...attempt, reply: switchedOff, advice: switchedOff },
          { ...attempt, replyCode: undefined, reply: switchedOff },
        ],
      }),
    });
    const { items, nextCursor } = await api.listDeliveries({});
    expect(items.map(({ reason }) => reason)).toEqual([abgeschaltet, '']);
    expect(nextCursor).toBe('next');
    const { reason, recentAttempts } = await api.getDelivery('m1');
    expect(reason).toBe(abgeschaltet);
    expect(recentAttempts).toMatchObject([
      { reply: switchedOff, advice: abgeschaltet },
      { reply: abgeschaltet },
    ]);
  });

  it('says what is to know about the settings', async () => {
    const settings = aSettings({
      defaultServer: { state: 'invalid', problems: [switchedOff] },
      warnings: [
        'The password was stored 400 days ago. Replace it from time to time.',
      ],
      undo: { changes: ['Sender: default server → own server'] },
      connection: aConnection({ trouble }),
      sealing: { configured: false, advice: switchedOff },
      oauth: { redirectUrl: 'http://portal', problem: switchedOff },
    });
    const api = germanApi({
      getSettings: answering(settings),
      saveSettings: answering(settings),
      undoSettings: answering(settings),
    });
    const inAllWays = [
      await api.getSettings(),
      await api.saveSettings({ version: 1, enabled: true, sender: 'own' }),
      await api.undoSettings(1),
    ];
    for (const told of inAllWays) {
      expect(told).toEqual({
        ...settings,
        defaultServer: { state: 'invalid', problems: [abgeschaltet] },
        warnings: [
          'Das Passwort wurde vor 400 Tagen gespeichert. Ersetzen Sie es von Zeit zu Zeit.',
        ],
        undo: { changes: ['Versand über: Standardserver → eigener Server'] },
        connection: aConnection({ trouble: aerger }),
        sealing: { configured: false, advice: abgeschaltet },
        oauth: { redirectUrl: 'http://portal', problem: abgeschaltet },
      });
    }
  });

  it('says what a test finds out, line by line', async () => {
    const line: DiagnosisLine = {
      type: 'step',
      id: 'token',
      state: 'failed',
      summary: 'The provider gave the portal no token to sign in with.',
      evidence: 'Code: AADSTS7000222\nThe provider said: Mail is switched off',
      advice: switchedOff,
      facts: [{ label: 'Mechanism', value: 'XOAUTH2' }],
      repairs: [
        {
          words: 'Use port 587 with STARTTLS',
          changes: [{ field: 'port', value: 587 }],
        },
      ],
      certificate: {
        ...{ verified: false, chain: [] },
        fault: 'It ran out on 2026-01-01.',
      },
    };
    const plan: DiagnosisLine = { type: 'plan', steps: ['token'] };
    const verdict: DiagnosisLine = {
      ...{ type: 'verdict', outcome: 'failed', testedAt: at },
      summary: 'The provider gave the portal no token to sign in with.',
    };
    const heard: DiagnosisLine[] = [];
    const api = germanApi({
      diagnose: async (_, { onLine }) => [plan, line, verdict].forEach(onLine),
    });
    await api.diagnose(
      { recipient: 'ada@example.com' },
      { onLine: told => heard.push(told) },
    );
    expect(heard).toEqual([
      plan,
      {
        ...line,
        summary: 'Der Anbieter gab dem Portal kein Token zum Anmelden.',
        evidence:
          'Code: AADSTS7000222\nDer Anbieter sagte: Mail is switched off',
        advice: abgeschaltet,
        facts: [{ label: 'Verfahren', value: 'XOAUTH2' }],
        repairs: [
          {
            words: 'Port 587 mit STARTTLS verwenden',
            changes: [{ field: 'port', value: 587 }],
          },
        ],
        certificate: {
          ...{ verified: false, chain: [] },
          fault: 'Es ist am 2026-01-01 abgelaufen.',
        },
      },
      {
        ...verdict,
        summary: 'Der Anbieter gab dem Portal kein Token zum Anmelden.',
      },
    ]);
  });

  it('says how a sign-in is doing, where a mail may be, and what failed', async () => {
    const api = germanApi({
      getOAuthFlow: answering(aFlow({ trouble })),
      acceptOAuthFlow: answering(aConnection({ trouble })),
      getArrival: answering({
        ...{ state: 'missing', sentAt: at },
        advice: switchedOff,
      }),
      listErrorGroups: answering({
        items: [
          {
            ...{ id: 'e1', source: 'delivery', severity: 'critical', count: 1 },
            ...{ firstSeenAt: at, lastSeenAt: at },
            title:
              'No mail goes over mx.example:587: The mail server cannot be reached: 421 busy',
            detail: 'at Object.<anonymous> (mail.ts:1)\nMail is switched off.',
          },
        ],
        watched: { taskPlugins: [], silentPlugins: [], backendLogs: 'off' },
      }),
    });
    expect((await api.getOAuthFlow('f1')).trouble).toEqual(aerger);
    expect((await api.acceptOAuthFlow('f1')).trouble).toEqual(aerger);
    expect((await api.getArrival('r1')).advice).toBe(abgeschaltet);
    expect((await api.listErrorGroups()).items).toMatchObject([
      {
        title:
          'Keine Mail geht über mx.example:587: Der Mailserver ist nicht zu erreichen: 421 busy',
        detail: `at Object.<anonymous> (mail.ts:1)\n${abgeschaltet}`,
      },
    ]);
  });

  it('says why something was refused, and which field is to blame', async () => {
    const error = await refusal({
      name: 'InputError',
      message: 'own.port: must be at most 65535.',
      fields: [{ path: 'own.port', message: 'must be at most 65535.' }],
    });
    const api = germanApi({
      saveSettings: () => Promise.reject(error),
      retryWaiting: () => Promise.reject(new Error(switchedOff)),
    });
    const refused = await api
      .saveSettings({ version: 1, enabled: true, sender: 'own' })
      .catch(reason => reason);
    expect(refused).toBeInstanceOf(ResponseError);
    expect(reasonOf(refused)).toBe('own.port: darf höchstens 65535 sein.');
    expect(fieldFaultsOf(refused)).toEqual([
      { path: 'own.port', message: 'darf höchstens 65535 sein.' },
    ]);
    // That is the browser, or a mistake in the page: not the backend.
    await expect(api.retryWaiting()).rejects.toThrow(switchedOff);
  });

  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
  ])(
    'says that nobody answered, whatever the browser says: %s',
    async words => {
      const api = germanApi({
        getStatus: async () => {
          throw new TypeError(words);
        },
      });
      await expect(api.getStatus()).rejects.toThrow('Niemand antwortet.');
    },
  );
});

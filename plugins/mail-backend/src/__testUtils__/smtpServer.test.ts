import { createTransport } from 'nodemailer';
import { startSmtpServer, testCertificateAuthority } from '.';

describe('startSmtpServer', () => {
  it('takes messages from a stock client over STARTTLS with AUTH', async () => {
    const auth = { username: 'portal', password: 'right horse' };
    const server = await startSmtpServer({ tls: 'starttls', auth });
    const client = createTransport({
      host: 'localhost',
      port: server.port,
      requireTLS: true,
      auth: { user: auth.username, pass: auth.password },
      tls: { ca: testCertificateAuthority },
    });

    await client.sendMail({
      from: 'portal@harbour.example',
      to: 'ada@harbour.example',
      subject: 'One',
      text: 'First line\n.dot',
    });

    expect(await server.waitForMessage(1)).toMatchObject({
      reversePath: 'portal@harbour.example',
      recipients: ['ada@harbour.example'],
      content: expect.stringContaining('First line\r\n.dot\r\n'),
      username: 'portal',
      secure: true,
    });
    await server.stop();
  });

  it('speaks TLS from the first byte and gives the scripted replies', async () => {
    const server = await startSmtpServer({
      tls: 'implicit',
      replies: {
        RCPT: line => (line.includes('nobody') ? '550 5.1.1 No' : undefined),
      },
    });
    const client = createTransport({
      host: 'localhost',
      port: server.port,
      secure: true,
      tls: { ca: testCertificateAuthority },
    });
    const mail = { from: 'portal@harbour.example', text: 'Text' };

    await expect(
      client.sendMail({ ...mail, to: 'nobody@harbour.example' }),
    ).rejects.toMatchObject({ responseCode: 550 });
    server.replies.RCPT = 'cut';
    await expect(
      client.sendMail({ ...mail, to: 'ada@harbour.example' }),
    ).rejects.toMatchObject({ code: 'ECONNECTION' });

    expect(server.messages).toEqual([]);
    await server.stop();
  });
});

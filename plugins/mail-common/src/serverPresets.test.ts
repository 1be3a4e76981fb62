import { recogniseServer, serverPresets } from './serverPresets';
import { ownServerSchema } from './settings';

describe('serverPresets', () => {
  it.each(serverPresets)('$id fills only what the form accepts', preset => {
    const { maxConnections, messagesPerMinute, messagesPerDay, ...server } =
      preset.fills;
    const filled = ownServerSchema.safeParse({
      host: 'smtp.example.com',
      port: 587,
      security: 'starttls',
      fromEmail: 'portal@example.com',
      preset: preset.id,
      ...server,
      advanced: { maxConnections, messagesPerMinute, messagesPerDay },
    });
    expect(filled.error).toBeUndefined();
    const limits = [maxConnections, messagesPerMinute, messagesPerDay];
    expect(limits.some(limit => limit !== undefined)).toBe(
      preset.limitsUrl !== undefined,
    );
  });

  it.each(serverPresets.filter(({ fills }) => fills.host))(
    '$id is recognised by the host that it fills',
    preset => {
      expect(recogniseServer(preset.fills.host ?? '')).toBe(preset);
    },
  );
});

describe('recogniseServer', () => {
  it.each([
    ['SMTP.Office365.com.', 'microsoft-365'],
    ['email-smtp.eu-west-1.amazonaws.com', 'amazon-ses'],
    ['email-smtp-fips.us-gov-west-1.amazonaws.com', 'amazon-ses'],
    ['ec2-192-0-2-1.eu-west-1.amazonaws.com', undefined],
    ['smtppro.zoho.sa', 'zoho'],
    ['smtp.office365.com.example.org', undefined],
    ['notsmtp.gmail.com', undefined],
    ['', undefined],
  ])('takes %j for %s', (host, id) => {
    expect(recogniseServer(host)?.id).toBe(id);
  });
});

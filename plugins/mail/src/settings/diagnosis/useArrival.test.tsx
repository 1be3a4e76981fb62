import { renderInTestApp } from '@backstage/frontend-test-utils';
import { DiagnosisArrival } from '@mailroom/backstage-plugin-mail-common';
import { act, screen } from '@testing-library/react';
import { mailApiMock } from '../../__testUtils__/mailApi';
import { useArrival } from './useArrival';

const sentAt = '2026-11-21T12:00:00.000Z';
const run = {
  id: 'run-1',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};

function Watched() {
  const watch = useArrival(run);
  return (
    <button onClick={() => void watch?.confirm('K7QX3MRT')}>
      {watch?.arrival?.state ?? 'unknown'}
    </button>
  );
}

describe('useArrival', () => {
  it('keeps a mail arrived when what was asked before is answered after it was confirmed', async () => {
    const asked: ((answer: DiagnosisArrival) => void)[] = [];
    const mailApi = mailApiMock({
      getArrival: () => new Promise(answer => asked.push(answer)),
      confirmArrival: async () => ({ state: 'arrived', sentAt }),
    });
    renderInTestApp(<Watched />, { apis: [mailApi] });
    const button = await screen.findByRole('button', { name: 'unknown' });
    expect(asked).not.toHaveLength(0);

    await act(async () => button.click());
    expect(button).toHaveTextContent('arrived');
    await act(async () =>
      asked.forEach(answer => answer({ state: 'waiting', sentAt })),
    );
    expect(button).toHaveTextContent('arrived');
  });
});

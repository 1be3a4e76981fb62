import { endpointFault } from './endpointFault';
import { openClient } from './openClient';

describe('endpointFault', () => {
  it('loads', () => {
    expect(openClient).toBeDefined();
    expect(endpointFault('https://x.example', { allowLoopback: false })).toBe(
      undefined,
    );
  });
});

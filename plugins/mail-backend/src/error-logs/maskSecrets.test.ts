import { maskSecrets } from './maskSecrets';

describe('maskSecrets', () => {
  it.each([
    ['https://ada:hunter2@git.example/x', 'https://…@git.example/x'],
    ['Authorization: Bearer abc.def-ghi', 'Authorization: … …'],
    ['failed with Bearer abc.def-ghi, again', 'failed with Bearer …, again'],
    ['334 AUTH PLAIN AGFkYQBodW50ZXIy', '334 AUTH PLAIN …'],
    ['{"password":"hunter 2","user":"ada"}', '{"password":…,"user":"ada"}'],
    ['AUTH OAUTHBEARER bixhPWFkYSwBYXV0aD', 'AUTH OAUTHBEARER …'],
    [
      'GET /oauth/callback?code=M.C5_B-x&state=q1-w2 failed',
      'GET /oauth/callback?code=…&state=… failed',
    ],
    ['got eyJhbGciOiJub25lIn0.eyJhIjoxfQ.x-y_z back', 'got … back'],
    ["client_secret='x y' is wrong", 'client_secret=… is wrong'],
    ['GET /a?token=abc&page=2', 'GET /a?token=…&page=2'],
    ['key ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'key …'],
    [
      'a\n-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nb',
      'a\n…\nb',
    ],
  ])('takes the secret out of %j', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  it.each([
    'The password is wrong',
    'exited with code=1, state=failed',
    'component:default/shop is owned by ada@harbour.example',
    'https://git.example/shop/blob/main/catalog-info.yaml',
    'commit da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'message 6f9619ff-8b86-4011-b42d-00cf4fc964ff',
    'a-very-long-name-of-an-entity-with-many-words-in-it',
  ])('leaves %j', text => {
    expect(maskSecrets(text)).toBe(text);
  });
});

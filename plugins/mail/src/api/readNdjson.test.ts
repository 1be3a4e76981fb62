import { readNdjson } from './readNdjson';

function bytes(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

describe('readNdjson', () => {
  it('puts lines together that come in pieces, also in the middle of a letter', async () => {
    const text = new TextEncoder().encode('{"a":"ü"}\n\n{"b":2}\n{"c":3}');
    const pieces = [text.slice(0, 7), text.slice(7, 12), text.slice(12)];
    const values: unknown[] = [];
    for await (const value of readNdjson(bytes(...pieces))) values.push(value);
    expect(values).toEqual([{ a: 'ü' }, { b: 2 }, { c: 3 }]);
  });

  it('closes the connection when its reader has seen enough', async () => {
    const cancel = jest.fn();
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => controller.enqueue(new TextEncoder().encode('1\n')),
      cancel,
    });
    for await (const value of readNdjson(endless)) {
      expect(value).toBe(1);
      break;
    }
    expect(cancel).toHaveBeenCalled();
  });
});

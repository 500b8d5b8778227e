import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { JsonLoader, type LoadState } from '../../sdg-map/internal/json-loader.js';

interface Call {
  readonly url: string;
  readonly signal: AbortSignal;
  answer(json: unknown, status?: number): void;
}

describe('the loader', () => {
  let calls: Call[];
  let received: unknown[];
  let states: LoadState[];
  let loader: JsonLoader;

  beforeEach(() => {
    calls = [];
    received = [];
    states = [];
    loader = new JsonLoader(
      (json) => received.push(json),
      (state) => states.push(state),
    );
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
      return new Promise((resolve, reject) => {
        init.signal!.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        calls.push({
          url,
          signal: init.signal!,
          answer: (json, status = 200) => resolve(new Response(JSON.stringify(json), { status })),
        });
      });
    });
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('hands over what it fetched', async () => {
    loader.setUrl('/coverage');
    calls[0]!.answer({ a: 1 });
    await vi.waitFor(() => expect(loader.state).toBe('loaded'));
    expect(received).toEqual([{ a: 1 }]);
    expect(states).toEqual(['loading', 'loaded']);
  });

  it('aborts the request in flight when the address changes, and takes the later answer only', async () => {
    loader.setUrl('/one');
    loader.setUrl('/two');
    expect(calls[0]!.signal.aborted).toBe(true);
    calls[1]!.answer('two');
    await vi.waitFor(() => expect(loader.state).toBe('loaded'));
    expect(received).toEqual(['two']);
  });

  it('asks once for the same address', () => {
    loader.setUrl('/one');
    loader.setUrl('/one');
    expect(calls).toHaveLength(1);
  });

  it('fails on an error of the server and tries again on demand', async () => {
    loader.setUrl('/one');
    calls[0]!.answer('', 500);
    await vi.waitFor(() => expect(loader.state).toBe('failed'));
    loader.reload();
    calls[1]!.answer('good');
    await vi.waitFor(() => expect(loader.state).toBe('loaded'));
    expect(received).toEqual(['good']);
  });

  it('asks again after it was stopped in flight', () => {
    loader.setUrl('/one');
    loader.stop();
    expect(calls[0]!.signal.aborted).toBe(true);
    loader.setUrl('/one');
    expect(calls).toHaveLength(2);
  });

  it('is idle without an address', () => {
    loader.setUrl('/one');
    loader.setUrl('');
    expect(loader.state).toBe('idle');
    expect(calls[0]!.signal.aborted).toBe(true);
  });
});

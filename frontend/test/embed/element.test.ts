import { afterEach, beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import type { FigureDescription } from '../../embed/internal/types.js';
import type { SdgmapRings } from '../../embed/sdgmap.js';
import '../../embed/sdgmap.js';
// At hand, so that no test waits until it is read.
import '../../sdg-rings/sdg-rings.js';
import { goals } from '../rings-fixtures.js';

const DESCRIPTION: FigureDescription = {
  title: 'Les <Objectifs>',
  answer: '240 activités.',
  filter: 'Toutes les activités publiées',
  rules: ['Règle une.', 'Règle deux.'],
  source: 'Source : outil, état du 22 novembre 2026.',
  page: '/rings?sector=ITU-D&lang=fr',
  itemPage: '/frameworks/SDG/{code}?lang=fr',
  labelsUrl: '/embed/labels/goals-fr-0123456789abcdef.json',
  language: 'fr',
  direction: 'ltr',
  texts: { rules: 'Comptage', open: 'Ouvrir', openItem: 'Objectif : {name}', newTab: 'nouvel onglet' },
  properties: { locale: 'fr', comparison: 'none', encoding: 'size', view: 'figure', data: goals() },
};

let fetched: Mock<(address: string, init?: RequestInit) => Promise<Response>>;

function answer(body: unknown, status = 200): Promise<Response> {
  return Promise.resolve(new Response(JSON.stringify(body), { status }));
}

async function attach(markup: (element: HTMLElement) => void): Promise<SdgmapRings> {
  const element = document.createElement('sdgmap-rings');
  markup(element);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function inside(element: HTMLElement, selector: string): HTMLElement | null {
  return element.shadowRoot!.querySelector<HTMLElement>(selector);
}

beforeEach(() => {
  fetched = vi.fn((address: string) =>
    address.includes('/labels/') ? answer({ columnActivities: 'Activités' }) : answer(DESCRIPTION),
  );
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('embedded figure', () => {
  it('asks the server of its script for what its attributes say, and shows it with everything around it', async () => {
    const element = await attach((rings) => {
      rings.setAttribute('filter', 'sector=ITU-D');
      rings.setAttribute('lang', 'fr');
      rings.setAttribute('compare', 'declared');
    });
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    expect(fetched.mock.calls[0]![0]).toMatch(/\/embed\/rings\.json\?sector=ITU-D&compare=declared&lang=fr$/);
    expect(inside(element, 'h2')!.textContent).toBe('Les <Objectifs>');
    expect(inside(element, '.frame')!.lang).toBe('fr');
    expect([...element.shadowRoot!.querySelectorAll('details p')].map((p) => p.textContent)).toEqual(
      DESCRIPTION.rules,
    );
    expect(inside(element, 'footer')!.textContent).toContain('22 novembre 2026');
    const link = inside(element, 'footer a') as HTMLAnchorElement;
    expect(link.href).toMatch(/\/rings\?sector=ITU-D&lang=fr$/);
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener']);
    expect(inside(element, 'sdg-rings')).toMatchObject({
      locale: 'fr',
      labels: { columnActivities: 'Activités' },
    });
  });

  it('speaks the language of the page unless it says another', async () => {
    document.documentElement.lang = 'ar-EG';
    await attach(() => undefined);
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(fetched.mock.calls[0]![0]).toMatch(/\/embed\/rings\.json\?lang=ar$/);
  });

  it.each(['pt', 'pt-BR', 'arn'])(
    'leaves the language to the reader on a page in "%s", which the tool does not speak',
    async (lang) => {
      document.documentElement.lang = lang;
      const element = await attach(() => undefined);
      await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
      expect(fetched.mock.calls[0]![0]).toMatch(/\/embed\/rings\.json$/);
    },
  );

  it('asks for a language that was written down for it, so that the server says what is wrong', async () => {
    await attach((rings) => rings.setAttribute('lang', 'pt'));
    await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
    expect(fetched.mock.calls[0]![0]).toMatch(/\/embed\/rings\.json\?lang=pt$/);
  });

  it('takes a description that the page brings along, and fetches texts alone', async () => {
    const element = await attach((rings) => {
      rings.setAttribute('page', '');
      const data = document.createElement('script');
      data.type = 'application/json';
      data.textContent = JSON.stringify(DESCRIPTION);
      rings.append(data);
    });
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.calls[0]![0]).toContain(DESCRIPTION.labelsUrl.slice(1));
    expect(inside(element, 'h1')!.textContent).toBe('Les <Objectifs>');
  });

  it('leaves the link that stands in it where the server refuses, and repeats what is wrong', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    fetched.mockImplementation(() => answer({ detail: "sector 'ITU-X' is not valid" }, 400));
    const element = await attach((rings) => {
      rings.setAttribute('filter', 'sector=ITU-X');
      rings.append(
        Object.assign(document.createElement('a'), { href: 'https://x.example/', textContent: 'x' }),
      );
    });
    await vi.waitFor(() => expect(warned).toHaveBeenCalled());
    expect(warned.mock.calls[0]![0]).toContain("400: sector 'ITU-X' is not valid");
    await vi.waitFor(() => expect(inside(element, 'slot')).not.toBeNull());
    expect(inside(element, 'sdg-rings')).toBeNull();
  });

  it('says what was chosen, with the way to its page', async () => {
    const element = await attach(() => undefined);
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    const item = goals().rings.flatMap((ring) => ring.items)[0]!;
    const figure = inside(element, 'sdg-rings')!;
    figure.dispatchEvent(new CustomEvent('goal-select', { detail: { code: item.code }, bubbles: true }));
    await vi.waitFor(() => expect(inside(element, '.chosen a')).not.toBeNull());
    const link = inside(element, '.chosen a') as HTMLAnchorElement;
    expect(link.textContent).toContain(`Objectif : ${item.name}`);
    expect(link.href).toMatch(new RegExp(`/frameworks/SDG/${item.code}\\?lang=fr$`));
  });

  it('asks anew when an attribute changes', async () => {
    const element = await attach((rings) => rings.setAttribute('filter', 'sector=ITU-D'));
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    element.setAttribute('filter', 'sector=ITU-T');
    await vi.waitFor(() =>
      expect(fetched.mock.calls.some(([address]) => address.includes('sector=ITU-T'))).toBe(true),
    );
  });

  it('asks again where it is moved before the answer to its new attributes has come', async () => {
    const element = await attach((rings) => rings.setAttribute('filter', 'sector=ITU-D'));
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    fetched.mockImplementationOnce(
      (_address, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    fetched.mockImplementationOnce(() => answer({ ...DESCRIPTION, title: 'ITU-T' }));
    element.setAttribute('filter', 'sector=ITU-T');
    await element.updateComplete;
    const other = document.body.appendChild(document.createElement('section'));
    other.append(element);
    await vi.waitFor(() => expect(inside(element, 'h2')?.textContent).toBe('ITU-T'));
  });

  it('asks again where it is moved after the server had refused', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const element = await attach((rings) => rings.setAttribute('filter', 'sector=ITU-D'));
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    fetched.mockImplementationOnce(() => answer({ detail: 'Busy' }, 503));
    element.setAttribute('filter', 'sector=ITU-T');
    await vi.waitFor(() => expect(inside(element, 'slot')).not.toBeNull());
    document.body.appendChild(document.createElement('section')).append(element);
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
  });

  it('asks nothing anew where it is moved with its figure', async () => {
    const element = await attach(() => undefined);
    await vi.waitFor(() => expect(inside(element, 'sdg-rings')).not.toBeNull());
    const before = fetched.mock.calls.length;
    document.body.appendChild(document.createElement('section')).append(element);
    await element.updateComplete;
    expect(fetched.mock.calls.length).toBe(before);
  });

  it.each([
    ['480', '480px'],
    ['', ''],
    ['100', ''],
    ['5e2', '500px'],
    ['much', ''],
  ])('with height "%s" is at least "%s" high', async (height, expected) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const element = await attach((rings) => rings.setAttribute('height', height));
    expect(element.style.minBlockSize).toBe(expected);
  });
});

import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { spread } from '../../embed/internal/spread.js';

function shown(container: HTMLElement, properties: Readonly<Record<string, unknown>>): HTMLInputElement {
  render(html`<input ${spread(properties)} />`, container);
  return container.querySelector('input')!;
}

describe('spread', () => {
  it('sets properties by name', () => {
    expect(shown(document.createElement('div'), { value: 'a', title: 'e' })).toMatchObject({
      value: 'a',
      title: 'e',
    });
  });

  it('leaves alone what has not changed', () => {
    const container = document.createElement('div');
    const input = shown(container, { value: 'a' });
    input.value = 'typed';
    expect(shown(container, { value: 'a' })).toBe(input);
    expect(input.value).toBe('typed');
  });

  it('gives a property that is no longer named the value from before', () => {
    const container = document.createElement('div');
    const input = shown(container, { value: 'a', placeholder: 'b', title: 'e' });
    shown(container, { value: 'c' });
    expect(input).toMatchObject({ value: 'c', placeholder: '', title: '' });
    shown(container, { value: 'c', placeholder: 'd' });
    expect(input.placeholder).toBe('d');
  });
});

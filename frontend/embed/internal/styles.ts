import { css } from 'lit';

/** What stands around an embedded figure. Tokens `--sdgmap-*` of the page it stands in may change its colours. */
export const styles = css`
  :host {
    --_ink: var(--sdgmap-ink, light-dark(#1b2733, #e8edf2));
    --_muted: var(--sdgmap-muted, light-dark(#51606f, #a5b2bf));
    --_ground: var(--sdgmap-ground, light-dark(#ffffff, #12181f));
    --_hairline: var(--sdgmap-hairline, light-dark(#d5dce2, #33404d));
    --_accent: var(--sdgmap-accent, #009edb);
    --_link: var(--sdgmap-accent-text, light-dark(#00699a, #4fc3f2));
    display: block;
    box-sizing: border-box;
    color-scheme: light dark;
    color: var(--_ink);
    background: var(--_ground);
    font-family: var(--sdgmap-font, 'Noto Sans', system-ui, sans-serif);
    font-size: 15px;
    line-height: 1.4;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  * {
    box-sizing: border-box;
  }
  .frame {
    display: flex;
    flex-direction: column;
    gap: 8px;
    block-size: 100%;
    min-block-size: inherit;
    padding: 12px;
  }
  h1,
  h2 {
    margin: 0;
    font-size: 19px;
    font-weight: 600;
    line-height: 24px;
  }
  p {
    margin: 0;
  }
  .small,
  .filter,
  details,
  footer {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  .figure {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
  }
  sdg-map {
    flex: 1 1 auto;
  }
  /* Where the height is given, the map takes what the words leave; else what its width asks for. */
  :host([height]) sdg-map::part(stage),
  :host([page]) sdg-map::part(stage) {
    flex: 1 1 0;
    aspect-ratio: auto;
    min-block-size: 280px;
  }
  .chosen {
    min-block-size: 0;
  }
  a {
    color: var(--_link);
    text-underline-offset: 3px;
  }
  a:focus-visible,
  summary:focus-visible,
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    color: var(--_link);
  }
  details p {
    margin-block-start: 4px;
    max-inline-size: 75ch;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 24px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hairline);
  }
  footer a {
    display: inline-block;
    min-block-size: 24px;
    font-weight: 600;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

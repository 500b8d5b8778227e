import { css } from 'lit';

export const yearsStyles = css`
  :host {
    display: block;
  }

  .player {
    display: grid;
    grid-template-columns: auto minmax(120px, 480px) minmax(0, 1fr);
    gap: 8px 24px;
    align-items: center;
  }

  .buttons {
    display: flex;
    gap: 4px;
  }

  button {
    min-inline-size: 40px;
    min-block-size: 40px;
    padding: 4px 12px;
    border: 1px solid var(--sdgmap-hairline, #c9d1d8);
    border-radius: var(--sdgmap-corner, 4px);
    background: var(--sdgmap-ground, #fff);
    color: var(--sdgmap-ink, #1b2733);
    font: inherit;
    cursor: pointer;
  }

  .play {
    min-inline-size: 108px;
    border-color: var(--sdgmap-accent-text, #006a9c);
    font-weight: 600;
  }

  button:hover {
    border-color: var(--sdgmap-muted, #5b6b79);
  }

  button[aria-disabled] {
    color: var(--sdgmap-muted, #5b6b79);
    cursor: default;
    opacity: 0.6;
  }

  button:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--sdgmap-accent-text, #006a9c);
    outline-offset: 2px;
  }

  .step span {
    display: inline-block;
    font-size: 20px;
    line-height: 1;
  }

  :host(:dir(rtl)) .step span {
    transform: scaleX(-1);
  }

  .slider {
    display: grid;
  }

  input {
    inline-size: 100%;
    block-size: 28px;
    margin: 0;
    accent-color: var(--sdgmap-accent-text, #006a9c);
    cursor: pointer;
  }

  .ends {
    display: flex;
    justify-content: space-between;
    color: var(--sdgmap-muted, #5b6b79);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }

  .now {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    margin: 0;
  }

  .now strong {
    font-size: 28px;
    font-variant-numeric: tabular-nums;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (width < 700px) {
    .player {
      grid-template-columns: auto minmax(0, 1fr);
      gap: 4px 12px;
    }

    .now {
      grid-column: 1 / -1;
      grid-row: 1;
    }

    .play {
      min-inline-size: 84px;
    }
  }
`;

import { css } from 'lit';

export const styles = css`
  :host {
    --_ink: var(--sdgmap-ink, light-dark(#1b2733, #e8edf2));
    --_ground: var(--sdgmap-ground, light-dark(#ffffff, #12181f));
    --_muted: var(--sdgmap-muted, light-dark(#51606f, #a5b2bf));
    --_hairline: var(--sdgmap-hairline, light-dark(#d5dce2, #33404d));
    --_surface: var(--sdgmap-surface, light-dark(#f5f7f9, #1a222b));
    --_accent: var(--sdgmap-accent, #009edb);
    --_link: var(--sdgmap-accent-text, light-dark(#00699a, #4fc3f2));
    --_hit: transparent;
    --_edge: color-mix(in srgb, var(--_ink) 45%, transparent);
    --_flow: color-mix(in srgb, var(--_ink) 15%, transparent);
    --_flow-lit: color-mix(in srgb, var(--_accent) 55%, transparent);
    /* 3:1 on the ground and told apart by symbol, stroke and pattern as well */
    --_series-0: light-dark(#0079b0, #2aa9de);
    --_series-1: light-dark(#3b4a58, #c9d3dc);
    --_series-2: light-dark(#75838f, #8493a0);
    --_series-3: light-dark(#2f89ab, #2a7fa6);
    --_heat-0: light-dark(#f0f2f4, #252d35);
    --_heat-1: light-dark(#d8ecf3, #163544);
    --_heat-2: light-dark(#a5d3e3, #1c506a);
    --_heat-3: light-dark(#66b2cd, #256f8f);
    --_heat-4: light-dark(#1f769b, #4aa3c4);
    --_heat-5: light-dark(#0b4a68, #9bd6ea);
    --_heat-ink-0: var(--_muted);
    --_heat-ink-1: light-dark(#0b1116, #ffffff);
    --_heat-ink-2: light-dark(#0b1116, #ffffff);
    --_heat-ink-3: light-dark(#0b1116, #ffffff);
    --_heat-ink-4: light-dark(#ffffff, #0b1116);
    --_heat-ink-5: light-dark(#ffffff, #0b1116);
    --_no-data: var(--_surface);
    display: block;
    color: var(--_ink);
    font-family: inherit;
    font-size: 15px;
    line-height: 1.4;
  }
  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_ground: Canvas;
      --_muted: CanvasText;
      --_hairline: GrayText;
      --_surface: Canvas;
      --_accent: Highlight;
      --_link: LinkText;
      --_edge: CanvasText;
      --_flow: color-mix(in srgb, CanvasText 30%, Canvas);
      --_flow-lit: Highlight;
      --_series-0: CanvasText;
      --_series-1: GrayText;
      --_series-2: LinkText;
      --_series-3: VisitedText;
      --_heat-0: Canvas;
      --_heat-1: color-mix(in srgb, CanvasText 12%, Canvas);
      --_heat-2: color-mix(in srgb, CanvasText 25%, Canvas);
      --_heat-3: color-mix(in srgb, CanvasText 65%, Canvas);
      --_heat-4: color-mix(in srgb, CanvasText 82%, Canvas);
      --_heat-5: CanvasText;
      --_heat-ink-1: CanvasText;
      --_heat-ink-2: CanvasText;
      --_heat-ink-3: Canvas;
      --_heat-ink-4: Canvas;
      --_heat-ink-5: Canvas;
    }
    .figure,
    .legend {
      forced-color-adjust: none;
      background: var(--_ground);
      color: var(--_ink);
    }
  }
  :host([hidden]) {
    display: none;
  }

  figure {
    margin: 0;
  }
  p {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  .caption {
    font-weight: 600;
  }
  .switch {
    margin-inline-start: auto;
    padding: 4px 0;
    color: var(--_link);
    font-size: 13px;
  }
  .sentence,
  .failed {
    max-inline-size: 75ch;
    color: var(--_muted);
    font-size: 13px;
  }
  .empty {
    padding: 32px 16px;
    color: var(--_muted);
    text-align: center;
  }
  .for-readers {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
  }
  .legend li {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .key {
    stroke: var(--_edge);
    stroke-width: 1px;
  }

  .figure {
    position: relative;
    margin-block-start: 8px;
  }
  .figure > svg {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
  }
  svg {
    font-family: inherit;
  }
  /* Positions are laid out from left to right; the words keep the direction of their script. */
  svg text {
    direction: ltr;
    unicode-bidi: plaintext;
    font-variant-numeric: tabular-nums;
  }
  .figure svg * {
    pointer-events: none;
  }
  .figure svg .mark,
  .figure svg .hit {
    pointer-events: all;
  }
  .hit {
    fill: none;
  }
  .heading {
    fill: var(--_muted);
    font-size: 13px;
    font-weight: 600;
  }
  .strokes {
    fill: none;
    stroke: var(--_ground);
    stroke-width: 2px;
    stroke-linecap: round;
  }
  .strokes.no-data {
    stroke: var(--_hairline);
    stroke-width: 1.5px;
  }

  .mark {
    outline: none;
  }
  .mark[role='link'],
  .mark[role='button'],
  .mark[role='link'] + .hit,
  .mark[role='button'] + .hit {
    cursor: pointer;
  }
  .mark.year.lit,
  .mark.bar.lit {
    fill: color-mix(in srgb, var(--_ink) 7%, transparent);
  }
  .mark.year.selected,
  .mark.bar.selected {
    fill: color-mix(in srgb, var(--_accent) 16%, transparent);
  }
  .mark.link.lit,
  .mark.link.selected {
    fill: var(--_flow-lit);
  }
  .mark.node.lit,
  .mark.node.selected,
  .mark.cell.lit,
  .mark.cell.selected {
    stroke: var(--_ink);
    stroke-width: 2px;
  }
  .ring {
    fill: none;
  }
  .ring.bright {
    stroke: var(--_accent);
    stroke-width: 2px;
  }
  .ring.dark {
    stroke: var(--_ink);
    stroke-width: 1px;
  }
  .mark.link:focus-visible {
    stroke: var(--_ink);
    stroke-width: 1.5px;
  }

  .tooltip {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    box-sizing: border-box;
    width: max-content;
    max-width: min(280px, 100%);
    padding: 8px 12px;
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    background: var(--_ground);
    color: var(--_ink);
    box-shadow: 0 2px 10px rgb(0 0 0 / 18%);
    font-size: 13px;
    pointer-events: none;
  }
  .tooltip[hidden] {
    display: none;
  }
  .tooltip p:first-child:not(:last-child) {
    font-weight: 600;
  }

  .table {
    margin-block-start: 8px;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding: 0 8px 8px;
    font-size: 13px;
    text-align: start;
  }
  th,
  td {
    padding: 6px 8px;
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-block: 0;
    border-block-end-color: var(--_muted);
    font-size: 13px;
    font-weight: 600;
    vertical-align: bottom;
  }
  tbody th {
    font-weight: 400;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  tbody .no-data {
    color: var(--_muted);
  }
  a {
    color: var(--_link);
  }
  button {
    margin: 0;
    padding: 8px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  button:focus-visible,
  a:focus-visible,
  .table:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .arrow {
    margin-inline-start: 4px;
    vertical-align: -1px;
  }

  @media print {
    .switch,
    .tooltip {
      display: none;
    }
    figure {
      break-inside: avoid;
    }
    .table {
      overflow: visible;
    }
  }
`;

import { css } from 'lit';

/**
 * Theme tokens of the page are `--sdgmap-*`; `--_*` are the same with fallbacks. `light-dark()` follows the
 * page's `color-scheme`. Type sizes 13 and 15 px on a 4 px grid. Logical properties only: the frame mirrors in
 * right-to-left pages, the map does not.
 */
export const sdgMapStyles = css`
  :host {
    --_ink: var(--sdgmap-ink, light-dark(#1b2733, #e8edf2));
    --_ground: var(--sdgmap-ground, light-dark(#ffffff, #10161c));
    --_accent: var(--sdgmap-accent, #009edb);
    --_hairline: var(--sdgmap-hairline, light-dark(#d3dbe1, #33404b));
    --_muted: var(--sdgmap-muted, light-dark(#586571, #a5b1bc));
    --_surface: var(--sdgmap-surface, light-dark(#ffffff, #18212a));
    display: flex;
    flex-direction: column;
    position: relative;
    box-sizing: border-box;
    min-inline-size: 0;
    color: var(--_ink);
    background: var(--_ground);
    font-size: 15px;
    line-height: 20px;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:fullscreen) {
    padding: 8px;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .stage {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 0;
    aspect-ratio: 2.05;
    overflow: hidden;
  }
  .full {
    min-block-size: 280px;
  }
  .map {
    position: absolute;
    inset: 0;
    cursor: grab;
  }
  .map.hit {
    cursor: pointer;
  }
  .mini .map {
    cursor: default;
  }
  .map:focus {
    outline: none;
  }
  .map:focus-visible,
  .map.ring {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  .ol-viewport {
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
    -webkit-tap-highlight-color: transparent;
  }
  .ol-viewport canvas {
    all: unset;
    overflow: hidden;
  }
  .probe {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    color: var(--_ink);
    background-color: var(--_ground);
    border: 0 solid;
    border-top-color: var(--_accent);
    border-bottom-color: var(--_muted);
    outline: 0 solid var(--_surface);
    transition: 1ms linear;
    transition-property: color, background-color, border-top-color, border-bottom-color, outline-color;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    display: inline-grid;
    place-items: center;
    min-inline-size: 40px;
    min-block-size: 40px;
    padding: 0;
    font: inherit;
    color: var(--_ink);
    background: var(--_surface);
    border: 0;
    border-radius: 4px;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  button[aria-disabled='true'] {
    color: color-mix(in srgb, var(--_ink) 35%, transparent);
    cursor: default;
  }

  .controls {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: flex;
    flex-direction: column;
    background: var(--_hairline);
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    gap: 1px;
    overflow: hidden;
  }
  .controls button {
    border-radius: 0;
  }
  .stage + .controls {
    position: static;
    flex-direction: row;
    align-self: end;
    margin-block-start: 4px;
  }
  sdg-map-finder {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    inline-size: min(232px, calc(100% - 66px));
    z-index: 2;
  }
  .overview sdg-map-finder:not(:focus-within) {
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .tooltip {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    z-index: 1;
    max-inline-size: min(280px, 80%);
    inline-size: max-content;
    padding: 6px 10px;
    font-size: 13px;
    line-height: 18px;
    color: var(--_ink);
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 16%);
    pointer-events: none;
  }
  .tooltip strong {
    display: block;
    font-weight: 600;
  }
  .notice,
  .hint {
    position: absolute;
    inset-inline: 0;
    margin-inline: auto;
    inline-size: fit-content;
    max-inline-size: calc(100% - 120px);
    padding: 4px 12px;
    font-size: 13px;
    line-height: 20px;
    background: var(--_surface);
    border: 1px solid var(--_hairline);
    border-radius: 4px;
    z-index: 3;
  }
  .notice {
    inset-block-start: 56px;
    display: flex;
    align-items: center;
    gap: 12px;
    box-shadow: 0 2px 8px rgb(0 0 0 / 16%);
  }
  .notice.note {
    margin-block: 0;
    inline-size: max-content;
    max-inline-size: min(46ch, calc(100% - 120px));
    font-weight: 600;
    box-sizing: border-box;
    pointer-events: none;
  }
  .notice.loading {
    padding-block: 6px;
  }
  .notice button {
    padding-inline: 12px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
    flex: none;
  }
  .hint {
    inset-block-start: 45%;
    pointer-events: none;
  }
  .scale {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    padding: 2px 4px;
    font-size: 13px;
    line-height: 16px;
    color: var(--_ink);
    text-align: center;
    direction: ltr;
    pointer-events: none;
    text-shadow:
      0 0 2px var(--_ground),
      0 0 2px var(--_ground),
      0 0 4px var(--_ground);
  }
  .scale svg {
    display: block;
    margin-inline: auto;
  }

  .legend {
    font-size: 13px;
    line-height: 18px;
  }
  .legend h2 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
  }
  .legend ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend p {
    margin: 0;
    color: var(--_muted);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .swatch {
    flex: none;
  }
  .definitions {
    position: absolute;
  }
  .legend .text,
  .legend .count {
    font-variant-numeric: tabular-nums;
  }
  .legend:not(.compact) {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    inline-size: 216px;
    max-block-size: calc(100% - 72px);
    overflow-y: auto;
    padding: 10px 12px;
    background: var(--_surface);
    border-radius: 4px;
    box-shadow: 0 1px 6px rgb(0 0 0 / 14%);
    z-index: 1;
  }
  .legend header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 8px;
  }
  .legend header .quiet {
    margin-block: -10px;
    margin-inline-end: -12px;
    background: none;
    color: var(--_muted);
    flex: none;
  }
  .legend .heading {
    text-align: end;
    line-height: 16px;
    margin-block-start: 4px;
  }
  .legend .text {
    flex: 1;
  }
  .legend:not(.compact) li {
    min-block-size: 20px;
  }
  .legend:not(.compact) .states {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_hairline);
  }
  .legend .method {
    margin-block-start: 8px;
  }
  .circles {
    display: block;
    max-inline-size: 100%;
    margin-block-start: 8px;
    overflow: visible;
    font: inherit;
    direction: ltr;
    font-variant-numeric: tabular-nums;
  }
  .circles + .method {
    margin-block-start: 4px;
  }
  .legend:not(.compact) .classes:empty {
    display: none;
  }
  .histogram {
    display: block;
    inline-size: 100%;
    margin-block-start: 8px;
  }
  :host(:dir(rtl)) .histogram {
    transform: scaleX(-1);
  }
  .legend.compact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 20px;
    padding-block: 8px 2px;
  }
  .legend.compact .rows {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 20px;
  }
  .legend.compact ul {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
  .legend.compact li {
    gap: 6px;
  }
  .legend-button {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding-inline: 10px 14px;
    border: 1px solid var(--_hairline);
    z-index: 1;
  }

  .foot {
    padding-block: 6px 2px;
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  .foot p {
    margin: 0;
    max-inline-size: 110ch;
  }
  .foot details {
    margin-block-start: 2px;
  }
  .foot summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .foot summary:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .foot .notes {
    max-block-size: 30vh;
    overflow-y: auto;
    padding-block: 4px;
  }
  .foot .notes p + p {
    margin-block-start: 4px;
  }
  .line-sample {
    vertical-align: middle;
    margin-inline-end: 6px;
  }
`;

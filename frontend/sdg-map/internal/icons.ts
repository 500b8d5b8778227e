import { svg, type SVGTemplateResult } from 'lit';

/** Outlined icons on a 24 px grid. Shapes only: size and colour come from the button. */
export const icons = {
  zoomIn: icon('M12 5v14M5 12h14'),
  zoomOut: icon('M5 12h14'),
  home: icon(
    'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 4.7-5 12.3 0 17c5-4.7 5-12.3 0-17',
  ),
  fullScreen: icon('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'),
  exitFullScreen: icon('M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5'),
  legend: icon('M4 5h4v4H4zM4 15h4v4H4zM11 7h9M11 17h9'),
  close: icon('M6 6l12 12M18 6L6 18'),
  search: icon('M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.2 15.2L20 20'),
} as const;

function icon(path: string): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
}
